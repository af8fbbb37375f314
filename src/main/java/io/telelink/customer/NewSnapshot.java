package io.telelink.customer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What was known about a customer to be on one date.
 *
 * @param row       raw features as the store's schema codes them
 * @param generated whether it was made up
 * @param churned   outcome within the churn window, where the data says so itself; otherwise null
 * @param part      TRAIN or TEST where the data assigns one; only with an outcome
 */
public record NewSnapshot(LocalDate asOf, double[] row, boolean generated, @Nullable Boolean churned, @Nullable String part) {
}
