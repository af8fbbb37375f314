package io.telelink.learning.train;

import io.telelink.learning.metric.RegressionEvaluation;
import io.telelink.learning.value.LearnedValue;

/**
 * The result of training a learned value.
 *
 * @param artifact the estimator's bytes, the same for the same data, specification and seed
 * @param artifactSha256 their hash in lower-case hexadecimal, the address of the artifact
 * @param evaluation of the discounted revenue, before margin, on the test rows of the training cut-off
 */
public record TrainedLearnedValue(LearnedValue model, byte[] artifact, String artifactSha256, RegressionEvaluation evaluation,
                                  ValueProvenance provenance) {
}
