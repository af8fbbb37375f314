package io.telelink.customer.job;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file that passed every check.
 *
 * @param joinedGiven whether the file says when the customer joined; otherwise it is reckoned from the account length
 * @param churned     the outcome; null where the file does not say
 * @param part        TRAIN or TEST; null where the file does not say
 */
record ImportRow(long line, String accountNumber, LocalDate asOf, LocalDate joinedOn, boolean joinedGiven,
                 @Nullable Boolean churned, @Nullable String part, double[] values) {
}
