package io.telelink.forecast;

import java.time.LocalDate;

import io.telelink.forecast.compute.Backtest;

/**
 * A forecast that was kept, beside what happened since.
 *
 * @param asOf day of the forecast
 * @param part everybody: forecast with its band as it was given then, and actual revenue as far as months have passed
 */
public record TrackRecord(LocalDate asOf, long runId, Backtest.Part part) {
}
