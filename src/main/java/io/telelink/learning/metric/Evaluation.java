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

    /**
     * What the same model is worth at another threshold. Cross-validation stays that of the rule that the model was trained with.
     *
     * @param rule      that chose the threshold, in words; it has not looked at the test rows
     * @param answers   of the model on the test rows
     * @param bootstrap as the intervals were drawn by
     */
    public Evaluation at(double another, String rule, TestAnswers answers, Bootstrap bootstrap) {
        return new Evaluation(answers.metrics(another), crossValidation, another, rule,
                ConfusionMatrix.of(answers.churned(), answers.probability(), another), curves, importance,
                intervals == null ? null : intervals.at(answers.churned(), answers.probability(), another, bootstrap));
    }
}
