package io.telelink.customer;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** Fills an empty store with generated customers, at the speed of COPY. */
public interface CustomerLoad {

    /**
     * Stores customers, their snapshots, outcomes and bills in the caller's transaction: all of them or none. Keys and indexes of
     * the tables are taken off meanwhile and built again at the end, so nobody else can read customers until it is done.
     *
     * @param places    how many times to ask for customers
     * @param customers makes those of a place from 0; the same ones each time, and from several threads at once
     * @param progress  gets the number of places done so far
     * @throws IllegalStateException when there is a customer already
     */
    void load(long places, LongFunction<List<NewCustomer>> customers, LongConsumer progress);
}
