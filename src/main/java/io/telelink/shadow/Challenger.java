package io.telelink.shadow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A churn version that is or was in shadow.
 *
 * @param id     of this time in shadow: a version may be in shadow again later
 * @param reason why it was put there
 * @param ended  null while it is in shadow
 */
public record Challenger(long id, long versionId, int versionNumber, String versionTitle, String reason, Instant beganAt, String beganBy,
                         @Nullable Ending ended) {

    /** Why a version is in shadow no more. */
    public enum Cause {
        BY_HAND,
        BECAME_CHAMPION,
        ARCHIVED
    }

    /** @param reason what was said, by whoever ended it by hand */
    public record Ending(Cause cause, @Nullable String reason, Instant at, String by) {
    }

    public boolean isInShadow() {
        return ended == null;
    }
}
