package io.telelink.customer;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A customer to be, with a past.
 *
 * @param churnedOn null for who is still a customer
 * @param snapshots oldest first, at least one
 * @param bills     oldest first
 */
public record NewCustomer(String accountNumber, LocalDate joinedOn, @Nullable LocalDate churnedOn, List<NewSnapshot> snapshots,
                          List<BillingMonth> bills) {

    public NewCustomer {
        snapshots = List.copyOf(snapshots);
        bills = List.copyOf(bills);
        if (snapshots.isEmpty()) {
            throw new IllegalArgumentException(accountNumber + " has no snapshot");
        }
    }
}
