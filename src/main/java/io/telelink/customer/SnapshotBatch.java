package io.telelink.customer;

import io.telelink.learning.data.Table;
import io.telelink.learning.value.BillingColumns;

/**
 * Current snapshots of many customers, by column and in order of customer id.
 *
 * @param table        the raw features as the store's schema codes them, a row for each customer
 * @param personal     what identifies each customer, for hashing
 * @param tenureMonths as {@link ValueBasis} has it, as are the bills
 */
public record SnapshotBatch(long[] customerIds, long[] snapshotIds, PersonalData[] personal, Table table,
                            double[] tenureMonths, BillingColumns bills) {

    public int size() {
        return customerIds.length;
    }

    /** What the value of one of them is estimated from. */
    public ValueBasis basis(int row) {
        return new ValueBasis(tenureMonths[row], bills.at(row));
    }
}
