package io.telelink.registry;

import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;
import org.jspecify.annotations.Nullable;

/**
 * How good a churn version is, without the curves: little enough to list many.
 *
 * @param test          on the rows that no choice has seen
 * @param threshold     of the calibrated probability
 * @param thresholdRule the rule that chose it, in words
 * @param confusion     on the test rows at the threshold
 * @param intervals     of the measures on the test rows; null for versions of before there were any
 */
public record Measures(ClassificationMetrics test, CrossValidation crossValidation, double threshold,
                       String thresholdRule, ConfusionMatrix confusion, @Nullable ClassificationIntervals intervals) {
}
