package io.telelink.customer.job;

import java.time.YearMonth;

/**
 * A row of a file of bills that passed every check of its own.
 *
 * @param values of the columns that are numbers, in their order
 */
record Bill(long line, String accountNumber, YearMonth month, double[] values) {
}
