package io.telelink.threshold;

import io.telelink.registry.ModelVersion;

/**
 * What came of setting a threshold.
 *
 * @param version  the same model with it
 * @param proposed whether it waits for a second administrator; otherwise it is champion
 */
public record ThresholdChange(ModelVersion version, boolean proposed) {
}
