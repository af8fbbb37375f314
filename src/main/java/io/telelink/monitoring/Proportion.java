package io.telelink.monitoring;

import io.telelink.learning.metric.MetricInterval;

/**
 * A share of customers, with Wilson's 95 % interval.
 *
 * @param trials customers that it is a share of, as many as would tell as much if all counted alike
 */
public record Proportion(double value, double low, double high, double trials) {

    private static final double LEVEL = .95;

    /** The share of these trials; of none it is 0, and anything from 0 to 1. */
    public static Proportion of(double value, double trials) {
        int whole = (int) Math.round(trials);
        if (whole == 0) {
            return new Proportion(0, 0, 1, 0);
        }
        MetricInterval interval = MetricInterval.wilson((int) Math.round(value * whole), whole, LEVEL);
        return new Proportion(value, Math.min(value, interval.low()), Math.max(value, interval.high()), trials);
    }

    /**
     * How far another share lies below this one, in standard errors of the difference (Agresti and Caffo 2000): with their one
     * success and one failure added, a share of few or of all is not taken for certain.
     */
    public double above(Proportion other) {
        double first = adjusted(this);
        double second = adjusted(other);
        return (first - second) / Math.sqrt(first * (1 - first) / (trials + 2) + second * (1 - second) / (other.trials + 2));
    }

    private static double adjusted(Proportion share) {
        return (share.value * share.trials + 1) / (share.trials + 2);
    }
}
