package io.telelink.monitoring;

/**
 * What came true of a run's answers. Who was contacted is counted as those of the same score who were not.
 *
 * @param customers        scored, and not erased since
 * @param contacted        of them
 * @param left             of them, contacted or not, as it happened
 * @param recall           of those who left, the share that was at high risk
 * @param precision        of those at high risk, the share that left
 * @param leaving          share of all who left
 * @param expected         share of all who were expected to: the mean probability
 * @param brier            mean squared error of the probability
 * @param calibrationError expected calibration error in ten bins of equal width
 * @param profit           $ per customer of contacting all at high risk, by the economics that tests are measured with
 */
public record Realised(long customers, long contacted, long left, Proportion recall, Proportion precision, Proportion leaving,
                       double expected, Estimate brier, Estimate calibrationError, Estimate profit) {
}
