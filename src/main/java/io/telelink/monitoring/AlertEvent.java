package io.telelink.monitoring;

import java.time.Instant;

/**
 * A step of an alert.
 *
 * @param actor a user name, or {@link #MONITORING}
 */
public record AlertEvent(AlertState state, String actor, String note, Instant at) {

    /** Who raises alerts, and resolves those whose reason is gone. */
    public static final String MONITORING = "monitoring";

    /** Whether somebody said that the reason of the alert is gone. */
    public boolean isResolvedByHand() {
        return state == AlertState.RESOLVED && !actor.equals(MONITORING);
    }
}
