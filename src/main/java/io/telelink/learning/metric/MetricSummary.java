package io.telelink.learning.metric;

/** Mean and standard deviation (n - 1) of one metric over the folds of all repeats. */
public record MetricSummary(double mean, double sd) {
}
