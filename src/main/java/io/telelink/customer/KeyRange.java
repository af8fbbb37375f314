package io.telelink.customer;

/**
 * Customers between two ids, both included.
 *
 * @param customers active ones among them that have a snapshot
 */
public record KeyRange(long first, long last, long customers) {
}
