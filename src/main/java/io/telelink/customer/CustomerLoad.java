package io.telelink.customer;

import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** Fills an empty store with generated customers, at the speed of COPY. */
public interface CustomerLoad {

    /**
     * Stores customers, their snapshots and outcomes in the caller's transaction: all of them or none. Keys and indexes of
     * the tables are taken off meanwhile and built again at the end, so nobody else can read customers until it is done.
     *
     * @param customers makes the customer of a number from 0; the same one each time, and from several threads at once
     * @param progress  gets the number of customers written so far
     * @throws IllegalStateException when there is a customer already
     */
    void load(long count, LongFunction<NewCustomer> customers, LongConsumer progress);
}
