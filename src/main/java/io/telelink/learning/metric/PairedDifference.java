package io.telelink.learning.metric;

/**
 * By how much one model is better than another on the same rows: both are measured on every resample, so that what the rows have
 * of luck falls out of the difference.
 *
 * @param difference the figure of the first model less that of the second, on the rows as they are
 * @param interval of that difference over resamples
 */
public record PairedDifference(double difference, MetricInterval interval) {

    /** Measures scores against the truth. */
    @FunctionalInterface
    public interface Metric {

        /** The figure, such as F1 at the threshold of the scores' model. */
        double of(boolean[] truth, double[] score);
    }

    /**
     * Compares two models that may each have a threshold of its own.
     *
     * @param first scores of the first model, one per row
     * @param firstMetric measures them
     */
    public static PairedDifference of(boolean[] truth, double[] first, Metric firstMetric, double[] second, Metric secondMetric,
                                      Bootstrap bootstrap) {
        MetricInterval interval = bootstrap.intervals(truth.length, rows -> {
            boolean[] drawn = Bootstrap.at(truth, rows);
            return new double[] {firstMetric.of(drawn, Bootstrap.at(first, rows))
                    - secondMetric.of(drawn, Bootstrap.at(second, rows))};
        })[0];
        return new PairedDifference(firstMetric.of(truth, first) - secondMetric.of(truth, second), interval);
    }

    /** Whether the interval leaves no doubt about which one is greater. */
    public boolean isClear() {
        return interval.low() > 0 || interval.high() < 0;
    }
}
