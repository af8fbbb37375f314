package io.telelink.forecast;

import java.time.Instant;
import java.time.LocalDate;

import io.telelink.economics.Economics;
import io.telelink.forecast.compute.Band;

/**
 * The base as it was summed up after a scoring run.
 *
 * @param asOf          the business's day; the first month forecast begins on it
 * @param economics     settings that it was computed under
 * @param survival      the model that told how customers stay
 * @param band          what the band of its forecasts contains
 * @param concentration share of all value that the most valuable 0, 1, ... 100 percent of customers hold
 */
public record ForecastRun(long id, long scoringRunId, LocalDate asOf, Instant computedAt, Economics economics, String survival, Band band,
                          double[] concentration) {
}
