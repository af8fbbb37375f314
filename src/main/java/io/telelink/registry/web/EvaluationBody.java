package io.telelink.registry.web;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.registry.Measures;
import org.jspecify.annotations.Nullable;

/**
 * How good a churn version is.
 *
 * @param test       measured on the rows that no choice has seen
 * @param intervals  of the measures on the test rows; absent for versions of before there were any
 * @param importance of each feature, greatest first; for one version only
 * @param curves     on the test rows; where they are asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EvaluationBody(ClassificationMetrics test, CrossValidation crossValidation, double threshold, String thresholdRule,
                      ConfusionMatrix confusion, @Nullable ClassificationIntervals intervals,
                      @Nullable List<FeatureImportance> importance, @Nullable Curves curves) {

    static EvaluationBody of(Measures measures) {
        return new EvaluationBody(measures.test(), measures.crossValidation(), measures.threshold(),
                measures.thresholdRule(), measures.confusion(), measures.intervals(), null, null);
    }

    static EvaluationBody of(Evaluation evaluation, boolean curves) {
        return new EvaluationBody(evaluation.test(), evaluation.crossValidation(), evaluation.threshold(),
                evaluation.thresholdRule(), evaluation.confusion(), evaluation.intervals(), evaluation.importance(),
                curves ? evaluation.curves() : null);
    }
}
