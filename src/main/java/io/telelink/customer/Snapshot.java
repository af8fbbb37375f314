package io.telelink.customer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was known about a customer on a date; never changed after it was stored.
 *
 * @param customerId null for somebody who was entered by hand and is not in the store
 * @param row        the raw features in the order and coding of the store's {@code Schema}; NaN where unknown
 */
public record Snapshot(long id, @Nullable Long customerId, LocalDate asOf, double[] row) {
}
