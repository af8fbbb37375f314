package io.telelink.customer;

import org.jspecify.annotations.Nullable;

/**
 * A snapshot whose churn window has passed.
 *
 * @param churned whether the customer left within the window after the snapshot's date
 * @param part    TRAIN or TEST where the data assigns one, otherwise null
 */
public record LabelledSnapshot(String accountNumber, Snapshot snapshot, boolean churned, @Nullable String part) {
}
