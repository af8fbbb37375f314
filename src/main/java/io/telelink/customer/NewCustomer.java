package io.telelink.customer;

import java.time.LocalDate;

/**
 * A customer to be, with what is known on one date.
 *
 * @param row     raw features as the store's schema codes them
 * @param churned outcome within the churn window after the date
 */
public record NewCustomer(String accountNumber, LocalDate joinedOn, LocalDate asOf, double[] row, boolean churned) {
}
