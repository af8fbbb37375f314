package io.telelink.training;

/** How a request of the monitoring for a training came to its end. */
public enum NeedEnd {
    /** The champion, or at least the latest training, is on customers of a whole churn window after the alert. */
    ANSWERED,
    DISMISSED,
    /** People resolved every alert that asked for it. */
    RESOLVED,
    /** Several trainings, and none on such customers. */
    GIVEN_UP
}
