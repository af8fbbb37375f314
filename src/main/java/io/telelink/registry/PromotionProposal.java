package io.telelink.registry;

import java.time.Instant;

import io.telelink.learning.Task;
import org.jspecify.annotations.Nullable;

/**
 * Somebody proposes that a version becomes champion.
 *
 * @param championId the champion that it is to replace; null where there was none
 * @param askedBy    whose training or challenger had the application propose it; null where a person proposed, or nobody had asked
 * @param note       what was said with the decision; null while it is open
 */
public record PromotionProposal(long id, Task task, long versionId, int versionNumber, String versionTitle,
                                @Nullable Long championId, String reason, Instant proposedAt, String proposedBy, @Nullable String askedBy, State state,
                                @Nullable String note, @Nullable Instant decidedAt, @Nullable String decidedBy) {

    /** What became of it. */
    public enum State {
        OPEN, APPROVED, REJECTED, WITHDRAWN
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
