package io.telelink.customer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** A subscriber, identified by the account number. */
public record Customer(long id, String accountNumber, CustomerStatus status, LocalDate joinedOn,
                       @Nullable LocalDate churnedOn, @Nullable Long currentSnapshotId) {
}
