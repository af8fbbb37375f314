package io.telelink.monitoring;

/** How far an alert is. */
public enum AlertState {
    /** Nobody has looked at it. */
    OPEN,
    /** Somebody knows of it; it is not raised again while its reason lasts. */
    ACKNOWLEDGED,
    /** Its reason is gone, or somebody has decided that it is. */
    RESOLVED
}
