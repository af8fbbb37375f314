package io.telelink.learning.value;

import org.jspecify.annotations.Nullable;

/**
 * Estimates to be measured, one per customer, in $.
 *
 * @param name such as that of a specification
 * @param low lower ends of the ranges; null where there are none
 * @param high upper ends
 */
public record BacktestCandidate(String name, double[] estimate, double @Nullable [] low, double @Nullable [] high) {

    public BacktestCandidate {
        if ((low == null) != (high == null) || low != null && low.length != estimate.length
                || high != null && high.length != estimate.length) {
            throw new IllegalArgumentException("estimates and ranges of '" + name + "' differ in length");
        }
    }

    /** What an estimator says of a batch. */
    public static BacktestCandidate of(String name, ValueEstimator estimator, ValueBatch batch, ValueAssumptions terms) {
        ValueColumns out = ValueColumns.ofSize(batch.size());
        estimator.estimate(batch, 0, batch.size(), terms, out);
        return new BacktestCandidate(name, out.clv(), out.low(), out.high());
    }

    /** What a baseline says of a batch. */
    public static BacktestCandidate of(String name, ValueBaseline baseline, ValueBatch batch, ValueAssumptions terms) {
        return new BacktestCandidate(name, baseline.values(batch, terms), null, null);
    }
}
