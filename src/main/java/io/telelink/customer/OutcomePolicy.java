package io.telelink.customer;

/** What a known outcome in an imported file does to the customer, besides labelling the snapshot. */
public enum OutcomePolicy {
    /** Who churned has left, at the end of the churn window. */
    MARK_AS_LEFT,
    /** The outcome is kept for training only; the customer stays as they are. */
    LABEL_ONLY
}
