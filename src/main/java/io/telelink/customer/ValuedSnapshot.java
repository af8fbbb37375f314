package io.telelink.customer;

import java.time.LocalDate;

import io.telelink.learning.value.BillingSummary;
import org.jspecify.annotations.Nullable;

/**
 * What was known about a customer at a cut-off, and what was earned afterwards.
 *
 * @param cutOff      first day of a month; snapshot and summary are of the time before it
 * @param joinedOn    of the customer
 * @param churnedOn   day on which the customer left, however long after the cut-off; null for who is still there
 * @param summary     of the bills before the cut-off, one of the month before among them
 * @param revenue     by month from the cut-off on, $; zero after the customer left
 * @param part        TRAIN or TEST where the data assigns the customer one, otherwise null
 */
public record ValuedSnapshot(String accountNumber, Snapshot snapshot, LocalDate cutOff, LocalDate joinedOn,
                             @Nullable LocalDate churnedOn, @Nullable BillingSummary summary, double[] revenue, @Nullable String part) {
}
