package io.telelink.customer;

/**
 * A customer is being erased. Published within the transaction that does it, so that modules which have written down something
 * about the person forget it together with the rest.
 */
public record CustomerErased(long customerId) {
}
