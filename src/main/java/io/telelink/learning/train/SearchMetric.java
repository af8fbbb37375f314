package io.telelink.learning.train;

import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.MetricSummary;
import io.telelink.learning.metric.RegressionCrossValidation;
import java.util.Map;
import java.util.function.Function;

/**
 * What a search makes as great, or as small, as it can.
 *
 * @param name as specifications write it
 * @param summary finds it among the measures of a cross-validation
 * @param <C> the measures of a cross-validation
 */
public record SearchMetric<C>(String name, boolean greaterIsBetter, Function<C, MetricSummary> summary) {

    /** Metrics that churn models are searched by. */
    static final Map<String, SearchMetric<CrossValidation>> CHURN = Map.of(
            "f1", new SearchMetric<>("f1", true, CrossValidation::f1),
            "recall", new SearchMetric<>("recall", true, CrossValidation::recall),
            "roc-auc", new SearchMetric<>("roc-auc", true, CrossValidation::rocAuc),
            "pr-auc", new SearchMetric<>("pr-auc", true, CrossValidation::prAuc),
            "brier", new SearchMetric<>("brier", false, CrossValidation::brier),
            "log-loss", new SearchMetric<>("log-loss", false, CrossValidation::logLoss),
            "empc", new SearchMetric<>("empc", true, CrossValidation::empc));

    /** Metrics that value models are searched by. */
    static final Map<String, SearchMetric<RegressionCrossValidation>> VALUE = Map.of(
            "mae", new SearchMetric<>("mae", false, RegressionCrossValidation::mae),
            "rmse", new SearchMetric<>("rmse", false, RegressionCrossValidation::rmse),
            "r2", new SearchMetric<>("r2", true, RegressionCrossValidation::r2));

    /** Whether a mean is better than another one. */
    boolean isBetter(double mean, double than) {
        return greaterIsBetter ? mean > than : mean < than;
    }
}
