package io.telelink.learning.model;

/**
 * What a churn model says about one customer.
 *
 * @param margin the predictor's own output: log-odds, or a probability for a forest
 * @param rawProbability the margin as a probability, 0 to 1, before calibration
 * @param probability calibrated, 0 to 1
 */
public record Answer(double margin, double rawProbability, double probability, RiskBand band) {
}
