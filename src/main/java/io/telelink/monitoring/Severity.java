package io.telelink.monitoring;

/** How much an alert asks for. */
public enum Severity {
    /** Look when there is time. */
    WATCH,
    /** The champion may do harm: act. */
    ALERT
}
