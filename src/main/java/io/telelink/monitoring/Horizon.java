package io.telelink.monitoring;

/** How long after a run is looked at what became of its customers. */
public enum Horizon {
    /**
     * One month: an early sign, long before the window has passed. Who leaves so soon has shown it longer than who leaves late, so
     * that at least as many of them should have been found as the test promised of the whole window. Nothing else can be read off it.
     */
    MONTH,
    /** The churn window that the champion was trained for: what its answers are about. */
    WINDOW
}
