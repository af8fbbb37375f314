package io.telelink.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.monitoring.drift.Bins;
import org.jspecify.annotations.Nullable;

/**
 * The customers of a run beside those that its version was trained on.
 *
 * @param day             of the business when the run was made
 * @param customersBefore scored by the run before; null for the first
 * @param basis           what it is compared with; null where the store has not kept enough of the training rows,
 *                        the features have changed since, or not all customers could be counted
 * @param features        raw and derived ones, the score last; none without a basis
 */
public record MonitoringReport(long runId, long versionId, int version, LocalDate day, Instant computedAt, long customers,
                               @Nullable Long customersBefore, @Nullable Basis basis, List<FeatureDrift> features) {

    /**
     * The rows that a version was trained on.
     *
     * @param unseen rows that it was not trained on, which the score is compared with
     */
    public record Basis(int rows, int unseen, LocalDate from, LocalDate to) {
    }

    /** The champion's probability; empty without a basis. */
    public Optional<FeatureDrift> score() {
        return features.stream().filter(drift -> drift.feature().equals(Bins.SCORE)).findFirst();
    }

    /** Raw and derived features, without the score. */
    public List<FeatureDrift> inputs() {
        return features.stream().filter(drift -> !drift.feature().equals(Bins.SCORE)).toList();
    }
}
