package io.telelink.retention;

import io.telelink.learning.metric.BetaDistribution;

/**
 * What is believed of the share of would-be churners that an offer keeps, as a Beta distribution.
 *
 * <p>A contacted customer with churn probability p leaves with probability p (1 - rate). So one who leaves is a failure for
 * certain, while one who stays would mostly have stayed anyway: the posterior is then a mixture of "would have stayed" and "was
 * saved", which is brought back to the Beta distribution of the same mean and variance (assumed-density filtering; Minka, A
 * Family of Algorithms for Approximate Bayesian Inference, 2001, chapter 3).
 */
public record SaveRate(double alpha, double beta) {

    /** @throws IllegalArgumentException unless both are positive */
    public SaveRate {
        new BetaDistribution(alpha, beta);
    }

    public double mean() {
        return alpha / (alpha + beta);
    }

    /**
     * After one more outcome.
     *
     * @param probability that the customer would have left, as predicted before the contact
     * @param lost        whether the customer left within the window
     */
    public SaveRate after(double probability, boolean lost) {
        if (lost) {
            return new SaveRate(alpha, beta + 1);
        }
        double saved = probability * mean();
        double weight = saved / (1 - probability + saved);
        if (!(weight > 0)) {
            return this;
        }
        double total = alpha + beta;
        double meanIfSaved = (alpha + 1) / (total + 1);
        double mean = (1 - weight) * mean() + weight * meanIfSaved;
        double second = (1 - weight) * mean() * (alpha + 1) / (total + 1)
                + weight * meanIfSaved * (alpha + 2) / (total + 2);
        double size = (mean - second) / (second - mean * mean);
        return new SaveRate(mean * size, (1 - mean) * size);
    }

    /** The rate that the true one is below with this probability. */
    public double quantile(double probability) {
        return new BetaDistribution(alpha, beta).quantile(probability);
    }
}
