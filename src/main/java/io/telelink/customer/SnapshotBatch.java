package io.telelink.customer;

import io.telelink.learning.data.Table;

/**
 * Current snapshots of many customers, by column and in order of customer id.
 *
 * @param table    the raw features as the store's schema codes them, a row for each customer
 * @param personal what identifies each customer, for hashing
 */
public record SnapshotBatch(long[] customerIds, long[] snapshotIds, PersonalData[] personal, Table table) {

    public int size() {
        return customerIds.length;
    }
}
