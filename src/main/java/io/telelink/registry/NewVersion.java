package io.telelink.registry;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import org.jspecify.annotations.Nullable;

/**
 * A trained model to be registered.
 *
 * @param evaluation of a churn model; null for a value model
 * @param valued     of a value model; null for a churn model, and where there was nothing to measure it against
 * @param provenance a record of plain values
 */
public record NewVersion(Task task, String specification, String title, byte[] artifact,
                         @Nullable Evaluation evaluation, @Nullable ValueEvaluation valued, Object provenance,
                         @Nullable Long trainingRunId) {

    /** A churn model, or a value model that nothing could be measured of. */
    public NewVersion(Task task, String specification, String title, byte[] artifact, @Nullable Evaluation evaluation,
                      Object provenance, @Nullable Long trainingRunId) {
        this(task, specification, title, artifact, evaluation, null, provenance, trainingRunId);
    }
}
