package io.telelink.learning.value;

import io.telelink.learning.metric.DecileCalibration;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.learning.metric.RegressionIntervals;
import io.telelink.learning.metric.RegressionMetrics;
import org.jspecify.annotations.Nullable;

/**
 * How good one estimator was.
 *
 * @param intervals of mean absolute error, root mean squared error and R2
 * @param bias mean estimate less mean value, $
 * @param topDecile share of all value that the tenth of customers with the greatest estimates brought
 * @param calibration by tenth of the estimates
 * @param range null where the estimator gives none
 * @param maeAgainstReference mean absolute error less that of the reference on the same customers, $
 */
public record BacktestEntry(String name, RegressionMetrics metrics, RegressionIntervals intervals, double bias,
                            MetricInterval biasInterval, double topDecile, MetricInterval topDecileInterval,
                            DecileCalibration calibration, @Nullable RangeQuality range,
                            PairedDifference maeAgainstReference) {
}
