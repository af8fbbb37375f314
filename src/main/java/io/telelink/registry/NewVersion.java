package io.telelink.registry;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * A trained model to be registered.
 *
 * @param evaluation null where nothing could be measured
 * @param provenance a record of plain values
 * @param test       what it answered on its test rows; null where nothing is kept of a test
 */
public record NewVersion(Task task, String specification, String title, byte[] artifact,
                         @Nullable Evaluation evaluation, Object provenance, @Nullable Long trainingRunId,
                         @Nullable TestResult test) {

    /** Without a test. */
    public NewVersion(Task task, String specification, String title, byte[] artifact, @Nullable Evaluation evaluation,
                      Object provenance, @Nullable Long trainingRunId) {
        this(task, specification, title, artifact, evaluation, provenance, trainingRunId, null);
    }
}
