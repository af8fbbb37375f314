package io.telelink.learning.metric;

/**
 * Bootstrap intervals of {@link ClassificationMetrics}.
 *
 * @param level share of the resamples that each interval holds
 * @param resamples how often rows were drawn anew
 */
public record ClassificationIntervals(double level, int resamples, MetricInterval accuracy, MetricInterval precision,
                                      MetricInterval recall, MetricInterval f1, MetricInterval rocAuc, MetricInterval prAuc,
                                      MetricInterval brier, MetricInterval logLoss, MetricInterval ece, MetricInterval empc,
                                      MetricInterval profitAtThreshold) {

    /** Intervals of the measures of probabilities against the truth, decisions at the threshold. */
    public static ClassificationIntervals of(boolean[] truth, double[] probability, double threshold, Bootstrap bootstrap) {
        MetricInterval[] of = bootstrap.intervals(truth.length, rows -> {
            ClassificationMetrics m = ClassificationMetrics.of(Bootstrap.at(truth, rows), Bootstrap.at(probability, rows),
                    threshold);
            return new double[] {m.accuracy(), m.precision(), m.recall(), m.f1(), m.rocAuc(), m.prAuc(), m.brier(), m.logLoss(),
                m.ece(), m.empc(), m.profitAtThreshold()};
        });
        return new ClassificationIntervals(bootstrap.level(), bootstrap.resamples(), of[0], of[1], of[2], of[3], of[4], of[5],
                of[6], of[7], of[8], of[9], of[10]);
    }
}
