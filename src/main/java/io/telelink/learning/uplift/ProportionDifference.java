package io.telelink.learning.uplift;

import io.telelink.learning.metric.MetricInterval;

/**
 * A difference of two independent shares, first less second, with Newcombe's hybrid score interval (Newcombe 1998, Statistics in
 * Medicine 17, method 10): it stays within -1 and 1 and holds its level where few or none left, which Wald's does not.
 *
 * @param difference of the shares, -1 to 1
 * @param interval   at the level asked for
 */
public record ProportionDifference(double difference, MetricInterval interval) {

    /** Share of intervals that hold the truth. */
    public static final double LEVEL = .95;

    /**
     * At 95 %.
     *
     * @throws IllegalArgumentException when a group is empty or has more events than people
     */
    public static ProportionDifference of(int firstEvents, int first, int secondEvents, int second) {
        check(firstEvents, first);
        check(secondEvents, second);
        double p1 = (double) firstEvents / first;
        double p2 = (double) secondEvents / second;
        MetricInterval one = MetricInterval.wilson(firstEvents, first, LEVEL);
        MetricInterval two = MetricInterval.wilson(secondEvents, second, LEVEL);
        double below = Math.hypot(p1 - one.low(), two.high() - p2);
        double above = Math.hypot(one.high() - p1, p2 - two.low());
        return new ProportionDifference(p1 - p2, new MetricInterval(p1 - p2 - below, p1 - p2 + above));
    }

    private static void check(int events, int people) {
        if (people < 1 || events < 0 || events > people) {
            throw new IllegalArgumentException(events + " of " + people + " is no share");
        }
    }

    /** Whether the interval leaves no doubt that there is a difference, and which way. */
    public boolean isClear() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
