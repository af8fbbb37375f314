package io.telelink.retention;

import java.time.LocalDate;

import io.telelink.retention.ActionRefusedException.Reason;
import io.telelink.scoring.Recommendation;

/** By when actions are due. */
public final class DueDays {

    private DueDays() {
    }

    /** Where nobody has said otherwise: the more urgent the level, the sooner. */
    public static LocalDate of(Recommendation level, LocalDate today) {
        return today.plusDays(switch (level) {
            case CRITICAL -> 1;
            case HIGH_PRIORITY -> 3;
            case PROACTIVE -> 7;
            case MONITOR, NURTURE, MAINTAIN -> 14;
        });
    }

    /** @throws ActionRefusedException when it has passed, or is more than a year away */
    static LocalDate require(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            throw new ActionRefusedException(Reason.MALFORMED, "An action is due today or within a year, not on " + dueOn + ".");
        }
        return dueOn;
    }
}
