package io.telelink.registry;

import java.time.Instant;

import io.telelink.learning.Task;
import org.jspecify.annotations.Nullable;

/**
 * A version became champion of its task.
 *
 * @param proposedBy who proposed it, where that was another than who decided
 */
public record ChampionChange(long id, Task task, long versionId, int versionNumber, String versionTitle, Kind kind,
                             String reason, Instant changedAt, String changedBy, @Nullable String proposedBy) {

    /** How a version becomes champion. */
    public enum Kind {
        PROMOTION,
        /** Back to the champion before. */
        ROLLBACK
    }
}
