package io.telelink.learning.metric;

/**
 * Measures of churn predictions on one set of rows; all finite.
 *
 * @param accuracy share of right decisions at the threshold
 * @param precision share of churners among those at or above the threshold; 0 when there are none
 * @param recall share of the churners that are at or above the threshold
 * @param f1 harmonic mean of the two
 * @param rocAuc probability that a churner scores above a stayer, ties count half
 * @param prAuc average precision
 * @param brier mean squared error of the probability
 * @param logLoss mean negative log likelihood, in nats
 * @param ece expected calibration error in ten bins of equal width
 * @param empc expected maximum profit per customer, in dollars (Verbraken et al. 2013)
 * @param empcFraction share of customers to contact for it
 * @param profitAtThreshold profit per customer of contacting those at or above the threshold, in dollars
 * @param n rows
 * @param positives churners among them
 */
public record ClassificationMetrics(double accuracy, double precision, double recall, double f1, double rocAuc,
                                    double prAuc, double brier, double logLoss, double ece, double empc,
                                    double empcFraction, double profitAtThreshold, int n, int positives) {

    private static final int ECE_BINS = 10;

    /** Measures probabilities against the truth, decisions at the threshold, profit by the published economics. */
    public static ClassificationMetrics of(boolean[] truth, double[] probability, double threshold) {
        CampaignEconomics economics = CampaignEconomics.published();
        ConfusionMatrix matrix = ConfusionMatrix.of(truth, probability, threshold);
        Empc empc = Empc.of(truth, probability, economics);
        return new ClassificationMetrics(Accuracy.of(matrix), Precision.of(matrix), Recall.of(matrix), F1.of(matrix),
                RocAuc.of(truth, probability), PrAuc.of(truth, probability), Brier.of(truth, probability),
                LogLoss.of(truth, probability), ExpectedCalibrationError.of(truth, probability, ECE_BINS), empc.value(),
                empc.fraction(), CampaignProfit.of(truth, probability, threshold, economics), truth.length,
                matrix.truePositives() + matrix.falseNegatives());
    }
}
