package io.telelink.learning.metric;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Metrics of predicted amounts on held-out folds of the training rows, over {@code repeats x folds} folds. */
public record RegressionCrossValidation(int folds, int repeats, MetricSummary mae, MetricSummary rmse, MetricSummary r2) {

    /** Summarises the metrics of all folds. */
    public static RegressionCrossValidation of(List<RegressionMetrics> parts, int folds, int repeats) {
        return new RegressionCrossValidation(folds, repeats, summary(parts, RegressionMetrics::mae),
                summary(parts, RegressionMetrics::rmse), summary(parts, RegressionMetrics::r2));
    }

    private static MetricSummary summary(List<RegressionMetrics> parts, ToDoubleFunction<RegressionMetrics> metric) {
        return MetricSummary.of(parts.stream().mapToDouble(metric).toArray());
    }
}
