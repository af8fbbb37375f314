package io.telelink.registry;

import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;

/**
 * How good a churn version is, without the curves: little enough to list many.
 *
 * @param test          on the rows that no choice has seen
 * @param threshold     of the calibrated probability
 * @param thresholdRule the rule that chose it, in words
 * @param confusion     on the test rows at the threshold
 */
public record Measures(ClassificationMetrics test, CrossValidation crossValidation, double threshold,
                       String thresholdRule, ConfusionMatrix confusion) {
}
