package io.telelink.retention.web;

import java.time.LocalDate;

import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.Step;
import org.jspecify.annotations.Nullable;

/**
 * A step that a program wants an action to take.
 *
 * @param to       where it is to go
 * @param version  of the action as the program saw it
 * @param channel  of a contact; given together with an answer, contact and answer are logged in one
 * @param note     at most 1,000 characters
 * @param assignee who is to do it
 * @param dueOn    another day
 */
record TransitionRequest(@Nullable ActionStatus to, @Nullable Integer version, @Nullable Channel channel, @Nullable String note,
                         @Nullable String assignee, @Nullable LocalDate dueOn) {

    Step step(ActionStatus status) {
        return new Step(status, channel, words(), assignee, dueOn);
    }

    String words() {
        return note == null ? "" : note;
    }
}
