package io.telelink.customer;

import java.time.YearMonth;

/**
 * Months that lack a bill between two bills of a customer.
 *
 * @param month  the first of them
 * @param months how many follow each other
 */
public record ImportGap(String accountNumber, YearMonth month, int months) {
}
