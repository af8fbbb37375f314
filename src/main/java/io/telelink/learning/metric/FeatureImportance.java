package io.telelink.learning.metric;

/**
 * How much a feature moves the answers.
 *
 * @param importance mean absolute contribution over the training rows, in the scale of the model's margin
 */
public record FeatureImportance(String feature, String label, double importance) {
}
