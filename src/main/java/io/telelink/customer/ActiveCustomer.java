package io.telelink.customer;

import java.time.LocalDate;

/**
 * A customer about to live through a month.
 *
 * @param row raw features of the current snapshot as the store's schema codes them
 */
public record ActiveCustomer(long id, String accountNumber, LocalDate joinedOn, double[] row) {
}
