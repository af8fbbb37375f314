package io.telelink.retention;

import java.time.LocalDate;

import io.telelink.audit.WrittenText;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to happen to an action.
 *
 * @param to       where it is to go
 * @param channel  of a contact
 * @param note     at most 1,000 characters; may be empty
 * @param assignee who is to do it; the person who asks where it is given to nobody
 * @param dueOn    another day by which it is to be done
 */
public record Step(ActionStatus to, @Nullable Channel channel, String note, @Nullable String assignee, @Nullable LocalDate dueOn) {

    public static final int LONGEST_NOTE = 1000;

    /** @throws ActionRefusedException when the note is too long, or a contact has no channel */
    public Step {
        note = WrittenText.optional("A note has", note, LONGEST_NOTE,
                wrong -> new ActionRefusedException(ActionRefusedException.Reason.MALFORMED, wrong));
        if (to == ActionStatus.CONTACTED && channel == null) {
            throw new ActionRefusedException(ActionRefusedException.Reason.MALFORMED, "Say how the customer was contacted.");
        }
    }

    /** Without channel, assignee and day. */
    public static Step to(ActionStatus to, String note) {
        return new Step(to, null, note, null, null);
    }

    public static Step contact(Channel channel, String note) {
        return new Step(ActionStatus.CONTACTED, channel, note, null, null);
    }
}
