package io.telelink.learning.model;

/** How urgent a customer's churn probability is under the thresholds of a model. */
public enum RiskBand {
    /** Below the ordinary churn rate, or below the threshold where that is smaller. */
    LOW,
    /** At least the ordinary churn rate, below the threshold. */
    MEDIUM,
    /** At or above the threshold. */
    HIGH
}
