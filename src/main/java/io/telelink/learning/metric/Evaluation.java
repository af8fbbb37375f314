package io.telelink.learning.metric;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good a model is.
 *
 * @param test on the rows that no choice has seen
 * @param crossValidation on training rows
 * @param threshold of the calibrated probability, chosen on out-of-fold predictions
 * @param thresholdRule the rule that chose it, in words
 * @param confusion on the test rows at the threshold
 * @param curves on the test rows
 * @param importance of each feature used, greatest first
 * @param intervals of the measures on the test rows; null in evaluations stored before there were any
 */
public record Evaluation(ClassificationMetrics test, CrossValidation crossValidation, double threshold,
                         String thresholdRule, ConfusionMatrix confusion, Curves curves,
                         List<FeatureImportance> importance, @Nullable ClassificationIntervals intervals) {

    public Evaluation {
        importance = List.copyOf(importance);
    }
}
