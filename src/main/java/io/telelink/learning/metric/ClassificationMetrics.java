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
}
