package io.telelink.training;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A request of the monitoring for a training that has come to its end.
 *
 * @param openedOn  the store's day of its first alert
 * @param trainings that were started for it
 * @param note      why it was closed, in words
 * @param closedBy  user name, or that of the system
 */
public record ClosedNeed(long id, LocalDate openedOn, int trainings, NeedEnd end, String note, Instant closedAt,
                         String closedBy) {
}
