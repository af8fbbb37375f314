package io.telelink.learning.train;

import io.telelink.learning.metric.RegressionEvaluation;
import io.telelink.learning.model.ValueModel;

/**
 * The result of training a value model.
 *
 * @param artifact the model's bytes, the same for the same data, specification and seed
 * @param artifactSha256 their hash in lower-case hexadecimal, the address of the artifact
 */
public record TrainedValueModel(ValueModel model, byte[] artifact, String artifactSha256, RegressionEvaluation evaluation,
                                ValueProvenance provenance) {
}
