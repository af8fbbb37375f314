package io.telelink.customer;

import java.util.Optional;

/** A customer with what is known now and the current answer. */
public record CustomerDetails(Customer customer, Optional<Snapshot> snapshot, Optional<CurrentScore> score) {
}
