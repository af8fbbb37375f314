package io.telelink.training;

/** What an alert of the monitoring leads to. */
public enum OnAlert {
    NONE,
    /** Administrators are told, and start a training or not. */
    SUGGEST,
    /** A training is queued as soon as it is known what became of customers of after the alert. */
    AUTOMATIC
}
