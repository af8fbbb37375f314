package io.telelink.retention;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A step of an action.
 *
 * @param day      of the business; {@code occurredAt} is the machine's time
 * @param from     null for the step that created it; equal to {@code to} where assignee or due day alone changed
 * @param channel  of a contact
 * @param assignee after the step
 * @param dueOn    after the step
 * @param note     empty where nothing was written, or the customer was erased
 */
public record ActionEvent(long id, long actionId, Instant occurredAt, LocalDate day, String actor, @Nullable ActionStatus from,
                          ActionStatus to, @Nullable Channel channel, @Nullable String assignee, LocalDate dueOn, String note) {
}
