package io.telelink.learning.uplift;

/**
 * Whether two groups were alike before the treatment: the standardised difference of a feature (Austin 2009, Statistics in
 * Medicine 28), the difference of the means over the root of the mean variance.
 */
public final class Balance {

    /** Beyond it groups count as unlike, by custom; in large groups, where chance alone would not reach it. */
    public static final double CUSTOMARY_LIMIT = .1;

    private static final double FURTHEST_BY_CHANCE = 3;

    private Balance() {
    }

    /** The difference in deviations; 0 where neither group varies and both have the same mean, otherwise infinite. */
    public static double standardisedDifference(Moments first, Moments second) {
        double difference = first.mean() - second.mean();
        return difference == 0 ? 0 : difference / Math.sqrt((first.variance() + second.variance()) / 2);
    }

    /**
     * Whether the difference is beyond the customary limit and beyond what chance would bring in groups of this size: in small
     * groups drawn at random, some tenth of a deviation is nothing.
     */
    public static boolean isUnbalanced(Moments first, Moments second) {
        double byChance = FURTHEST_BY_CHANCE * Math.sqrt(1.0 / first.count() + 1.0 / second.count());
        return Math.abs(standardisedDifference(first, second)) > Math.max(CUSTOMARY_LIMIT, byChance);
    }
}
