package io.telelink.learning.uplift;

import java.util.OptionalDouble;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.MetricInterval;

/**
 * A Qini coefficient and how much of it the members that happened to be there may have made.
 *
 * @param value    1 perfect, 0 random; 0 when no order is better than another
 * @param interval 95 % of resamples
 */
public record QiniEstimate(double value, MetricInterval interval) {

    private static final int RESAMPLES = 200;
    private static final long SEED = 7;

    /** Measures scores; the same input gives the same interval. */
    public static QiniEstimate of(boolean[] good, double[] score, boolean[] treated) {
        MetricInterval interval = new Bootstrap(RESAMPLES, ProportionDifference.LEVEL, SEED).intervals(good.length,
                rows -> new double[] {orZero(Qini.of(Bootstrap.at(good, rows), Bootstrap.at(score, rows),
                        Bootstrap.at(treated, rows)))})[0];
        return new QiniEstimate(orZero(Qini.of(good, score, treated)), interval);
    }

    private static double orZero(OptionalDouble value) {
        return value.orElse(0);
    }
}
