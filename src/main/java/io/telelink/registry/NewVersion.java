package io.telelink.registry;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.TestResult;
import org.jspecify.annotations.Nullable;

/**
 * A trained model to be registered.
 *
 * @param evaluation of a churn model; null for a value model
 * @param valued     of a value model; null for a churn model, and where there was nothing to measure it against
 * @param provenance a record of plain values
 * @param test       what it answered on its test rows; null where nothing is kept of a test
 * @param outOfFold  what another threshold can be chosen by; null where that is not kept
 * @param sameModel  a version that differs from it in the threshold alone; null for what was trained
 */
public record NewVersion(Task task, String specification, String title, byte[] artifact,
                         @Nullable Evaluation evaluation, @Nullable ValueEvaluation valued, Object provenance,
                         @Nullable Long trainingRunId, @Nullable TestResult test, @Nullable OutOfFoldScores outOfFold,
                         @Nullable Long sameModel) {

    /** A churn model with its test. */
    public NewVersion(Task task, String specification, String title, byte[] artifact, Evaluation evaluation,
                      Object provenance, @Nullable Long trainingRunId, TestResult test) {
        this(task, specification, title, artifact, evaluation, null, provenance, trainingRunId, test, null, null);
    }

    /** A value model. */
    public NewVersion(Task task, String specification, String title, byte[] artifact, @Nullable Evaluation evaluation,
                      @Nullable ValueEvaluation valued, Object provenance, @Nullable Long trainingRunId) {
        this(task, specification, title, artifact, evaluation, valued, provenance, trainingRunId, null, null, null);
    }

    /** A churn model of whose test nothing is kept, or a value model that nothing could be measured of. */
    public NewVersion(Task task, String specification, String title, byte[] artifact, @Nullable Evaluation evaluation,
                      Object provenance, @Nullable Long trainingRunId) {
        this(task, specification, title, artifact, evaluation, null, provenance, trainingRunId, null, null, null);
    }

    /** The same with what another threshold can be chosen by. */
    public NewVersion with(OutOfFoldScores scores) {
        return new NewVersion(task, specification, title, artifact, evaluation, valued, provenance, trainingRunId, test, scores, sameModel);
    }

    /** The same, as the model of another version with another threshold. */
    public NewVersion sameModelAs(long versionId) {
        return new NewVersion(task, specification, title, artifact, evaluation, valued, provenance, trainingRunId, test, outOfFold, versionId);
    }
}
