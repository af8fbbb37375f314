package io.telelink.learning.metric;

/**
 * Bootstrap intervals of {@link RegressionMetrics}.
 *
 * @param level share of the resamples that each interval holds
 * @param resamples how often rows were drawn anew
 */
public record RegressionIntervals(double level, int resamples, MetricInterval mae, MetricInterval rmse, MetricInterval r2) {

    /**
     * Intervals of the measures of predictions against the truth.
     *
     * @param beforeEach runs before each resample, and may throw to stop
     */
    public static RegressionIntervals of(double[] truth, double[] prediction, Bootstrap bootstrap, Runnable beforeEach) {
        MetricInterval[] of = bootstrap.intervals(truth.length, beforeEach, rows -> {
            RegressionMetrics m = RegressionMetrics.of(Bootstrap.at(truth, rows), Bootstrap.at(prediction, rows));
            return new double[] {m.mae(), m.rmse(), m.r2()};
        });
        return new RegressionIntervals(bootstrap.level(), bootstrap.resamples(), of[0], of[1], of[2]);
    }
}
