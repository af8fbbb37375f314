package io.telelink.learning;

/** What a model predicts. */
public enum Task {
    /** The probability that a customer leaves within the churn window. */
    CHURN,
    /** The money a customer will bring, discounted to today. */
    VALUE
}
