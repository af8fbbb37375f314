package io.telelink.learning.metric;

/**
 * Bootstrap intervals of {@link ClassificationMetrics}. Where all resamples agree on a share, as they do when a model makes no
 * mistake of a kind, the bootstrap knows nothing of the mistakes it has not seen: such an interval is Wilson's (1927) instead.
 * That of the calibration error lies high, since drawing rows anew adds to the error.
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
        return of(truth, probability, threshold, bootstrap, () -> { });
    }

    /**
     * The same, so that it can be stopped.
     *
     * @param beforeEach runs before each resample, and may throw
     */
    public static ClassificationIntervals of(boolean[] truth, double[] probability, double threshold, Bootstrap bootstrap,
                                             Runnable beforeEach) {
        MetricInterval[] of = bootstrap.intervals(truth.length, beforeEach, rows -> {
            ClassificationMetrics m = ClassificationMetrics.of(Bootstrap.at(truth, rows), Bootstrap.at(probability, rows),
                    threshold);
            return new double[] {m.accuracy(), m.precision(), m.recall(), m.f1(), m.rocAuc(), m.prAuc(), m.brier(), m.logLoss(),
                m.ece(), m.empc(), m.profitAtThreshold()};
        });
        Decided d = decided(truth, probability, threshold, bootstrap.level(), of[0], of[1], of[2]);
        return new ClassificationIntervals(bootstrap.level(), bootstrap.resamples(), d.accuracy, d.precision, d.recall, of[3], of[4],
                of[5], of[6], of[7], of[8], of[9], of[10]);
    }

    /**
     * Those of the same answers at another threshold: what does not depend on it stays.
     *
     * @param bootstrap that drew these, so that all are of the same resamples
     */
    public ClassificationIntervals at(boolean[] truth, double[] probability, double threshold, Bootstrap bootstrap) {
        CampaignEconomics economics = CampaignEconomics.published();
        MetricInterval[] of = bootstrap.intervals(truth.length, rows -> {
            ConfusionMatrix m = ConfusionMatrix.of(Bootstrap.at(truth, rows), Bootstrap.at(probability, rows), threshold);
            return new double[] {Accuracy.of(m), Precision.of(m), Recall.of(m), F1.of(m),
                CampaignProfit.of(m.truePositives(), m.falsePositives(), m.rows(), economics)};
        });
        Decided d = decided(truth, probability, threshold, bootstrap.level(), of[0], of[1], of[2]);
        return new ClassificationIntervals(bootstrap.level(), bootstrap.resamples(), d.accuracy, d.precision, d.recall, of[3], rocAuc,
                prAuc, brier, logLoss, ece, empc, of[4]);
    }

    private record Decided(MetricInterval accuracy, MetricInterval precision, MetricInterval recall) {
    }

    private static Decided decided(boolean[] truth, double[] probability, double threshold, double level, MetricInterval accuracy,
                                   MetricInterval precision, MetricInterval recall) {
        ConfusionMatrix m = ConfusionMatrix.of(truth, probability, threshold);
        return new Decided(accuracy.orWilson(m.truePositives() + m.trueNegatives(), truth.length, level),
                precision.orWilson(m.truePositives(), m.truePositives() + m.falsePositives(), level),
                recall.orWilson(m.truePositives(), m.truePositives() + m.falseNegatives(), level));
    }
}
