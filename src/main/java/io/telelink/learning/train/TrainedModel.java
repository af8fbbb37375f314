package io.telelink.learning.train;

import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.OutOfFoldScores;
import io.telelink.learning.metric.TestResult;
import io.telelink.learning.model.ChurnModel;

/**
 * The result of a training.
 *
 * @param artifact the model's bytes, the same for the same data, specification and seed
 * @param artifactSha256 their hash in lower-case hexadecimal, the address of the artifact
 * @param test what it answered on the test rows
 * @param outOfFold how the training rows scored in models that had not seen them, which its threshold was chosen by
 */
public record TrainedModel(ChurnModel model, byte[] artifact, String artifactSha256, Evaluation evaluation,
                           TestResult test, OutOfFoldScores outOfFold, Provenance provenance) {
}
