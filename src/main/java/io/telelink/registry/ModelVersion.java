package io.telelink.registry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * One trained result of a specification; never changed after it was registered.
 *
 * @param number          counts per task from 1; what people and answers name
 * @param artifactSha256  address of the artifact, lower-case hexadecimal
 * @param churnEvaluation measures of a churn model; null for a value model
 * @param valueEvaluation measures of a value model; null for a churn model and for one that could not be measured
 * @param provenance      where the version comes from, as plain values
 */
public record ModelVersion(long id, Task task, int number, String specification, String title, String artifactSha256,
                           @Nullable Evaluation churnEvaluation, @Nullable ValueEvaluation valueEvaluation, Map<String, Object> provenance,
                           @Nullable Long trainingRunId, Instant createdAt, String createdBy, boolean champion) {

    /** Entry of a churn version's provenance: days of the window that it was trained for. */
    public static final String CHURN_WINDOW = "churnWindowDays";

    /** Days that versions were trained for before they recorded it. */
    private static final int WINDOW_BEFORE = 90;

    /** Days within which a churn version says that customers leave. */
    public int churnWindowDays() {
        return provenance.get(CHURN_WINDOW) instanceof Number days ? days.intValue() : WINDOW_BEFORE;
    }

    /** Measures of a value model; empty for a churn model, and where there were no bills to measure it against. */
    public Optional<ValueEvaluation> valued() {
        return Optional.ofNullable(valueEvaluation);
    }

    /** Measures of a churn model; empty for a value model. */
    public Optional<Evaluation> evaluation() {
        return Optional.ofNullable(churnEvaluation);
    }

    /** The same version without what only its own page shows. */
    public VersionSummary summary() {
        return new VersionSummary(id, task, number, specification, title, artifactSha256,
                evaluation().map(e -> new Measures(e.test(), e.crossValidation(), e.threshold(), e.thresholdRule(),
                        e.confusion(), e.intervals())).orElse(null),
                valued().map(v -> new ValueMeasures(v.candidate(), v.backtestCutOff(), v.terms(), v.backtest())).orElse(null),
                provenance, trainingRunId, createdAt, createdBy, champion);
    }
}
