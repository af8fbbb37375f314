package io.telelink.learning.value;

import io.telelink.learning.data.Table;

/**
 * Survival of many customers month by month, as {@link SurvivalModel} defines it, without a value of each: what the outlook of a
 * whole base is summed up from. Immutable and thread-safe.
 */
public final class SurvivalPaths {

    private final SegmentLookup.Bound segments;
    private final double persistence;
    private final int churnWindowDays;

    private SurvivalPaths(SegmentLookup.Bound segments, double persistence, int churnWindowDays) {
        this.segments = segments;
        this.persistence = persistence;
        this.churnWindowDays = churnWindowDays;
    }

    /**
     * The paths of customers of so many kinds.
     *
     * @param kinds one row for each, of which the features matter that the model's segments are cut by
     * @param churnWindowDays over which churn probabilities hold
     */
    public static SurvivalPaths of(SurvivalModel model, Table kinds, int churnWindowDays) {
        var lookup = new SegmentLookup(model.features(), model.segments(), model.pooled());
        return new SurvivalPaths(lookup.bind(kinds), model.persistence(), churnWindowDays);
    }

    /**
     * Fills in the probability of still being a customer after month 1, 2, ...
     *
     * @param kind row of the customer's kind
     * @param tenureMonths since the customer joined
     * @param churnProbability calibrated, within the churn window
     */
    public void fill(int kind, double tenureMonths, double churnProbability, double[] survival) {
        var customer = CustomerSurvival.of(segments.of(kind), tenureMonths, churnProbability, persistence, churnWindowDays);
        for (int month = 1; month <= survival.length; month++) {
            survival[month - 1] = customer.at(month);
        }
    }
}
