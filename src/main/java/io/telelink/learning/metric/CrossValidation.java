package io.telelink.learning.metric;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Metrics on held-out folds of the training rows, over {@code repeats x folds} folds. */
public record CrossValidation(int folds, int repeats, MetricSummary accuracy, MetricSummary precision,
                              MetricSummary recall, MetricSummary f1, MetricSummary rocAuc, MetricSummary prAuc,
                              MetricSummary brier, MetricSummary logLoss, MetricSummary ece, MetricSummary empc,
                              MetricSummary profitAtThreshold) {

    /** Summarises the metrics of all folds. */
    public static CrossValidation of(List<ClassificationMetrics> parts, int folds, int repeats) {
        return new CrossValidation(folds, repeats, summary(parts, ClassificationMetrics::accuracy),
                summary(parts, ClassificationMetrics::precision), summary(parts, ClassificationMetrics::recall),
                summary(parts, ClassificationMetrics::f1), summary(parts, ClassificationMetrics::rocAuc),
                summary(parts, ClassificationMetrics::prAuc), summary(parts, ClassificationMetrics::brier),
                summary(parts, ClassificationMetrics::logLoss), summary(parts, ClassificationMetrics::ece),
                summary(parts, ClassificationMetrics::empc), summary(parts, ClassificationMetrics::profitAtThreshold));
    }

    private static MetricSummary summary(List<ClassificationMetrics> parts, ToDoubleFunction<ClassificationMetrics> metric) {
        return MetricSummary.of(parts.stream().mapToDouble(metric).toArray());
    }
}
