package io.telelink.retention;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where an action stands, and where it can go from there. */
public enum ActionStatus {
    PROPOSED, ASSIGNED, CONTACTED, ACCEPTED, DECLINED, NO_ANSWER, RETAINED, LOST, CANCELLED;

    /** Nobody has been contacted yet. */
    public static final Set<ActionStatus> WAITING = Set.copyOf(EnumSet.of(PROPOSED, ASSIGNED));

    /** There is something to do: nobody was contacted yet, or nobody answered. */
    public static final Set<ActionStatus> TO_DO = Set.copyOf(EnumSet.of(PROPOSED, ASSIGNED, NO_ANSWER));

    /** The customer has been contacted, and the churn window is still open. */
    public static final Set<ActionStatus> RUNNING = Set.copyOf(EnumSet.of(CONTACTED, ACCEPTED, DECLINED, NO_ANSWER));

    /** What the customer said to a contact. */
    public static final List<ActionStatus> ANSWERS = List.of(ACCEPTED, DECLINED, NO_ANSWER);

    /** Where a person can take it from here. Whether a customer was retained shows by itself when the window has passed. */
    public Set<ActionStatus> next() {
        return switch (this) {
            case PROPOSED -> EnumSet.of(ASSIGNED, CONTACTED, CANCELLED);
            case ASSIGNED -> EnumSet.of(PROPOSED, CONTACTED, CANCELLED);
            case CONTACTED -> EnumSet.of(ACCEPTED, DECLINED, NO_ANSWER);
            // Who cannot be reached is given up in the end.
            case NO_ANSWER -> EnumSet.of(CONTACTED, CANCELLED);
            // Somebody thinks again, or was misunderstood.
            case ACCEPTED -> EnumSet.of(DECLINED);
            case DECLINED -> EnumSet.of(ACCEPTED);
            case RETAINED, LOST, CANCELLED -> EnumSet.noneOf(ActionStatus.class);
        };
    }

    /** Whether nothing can follow. */
    public boolean isClosed() {
        return this == RETAINED || this == LOST || this == CANCELLED;
    }

    public boolean isRunning() {
        return RUNNING.contains(this);
    }

    public boolean isWaiting() {
        return WAITING.contains(this);
    }
}
