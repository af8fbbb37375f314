package io.telelink.learning.metric;

/** Metrics on held-out folds of the training rows, over {@code repeats x folds} folds. */
public record CrossValidation(int folds, int repeats, MetricSummary accuracy, MetricSummary precision,
                              MetricSummary recall, MetricSummary f1, MetricSummary rocAuc, MetricSummary prAuc,
                              MetricSummary brier, MetricSummary logLoss, MetricSummary ece, MetricSummary empc,
                              MetricSummary profitAtThreshold) {
}
