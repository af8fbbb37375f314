package io.telelink.learning.metric;

import java.util.Arrays;

/** Mean and standard deviation (n - 1) of one metric over the folds of all repeats. */
public record MetricSummary(double mean, double sd) {

    /** Summarises at least one value; the deviation of a single one is 0. */
    public static MetricSummary of(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return new MetricSummary(mean, values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)));
    }
}
