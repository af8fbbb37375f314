package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * Labelled rows to train and test on; all parts have one entry per row.
 *
 * @param churned whether the customer left within the churn window
 * @param keys account numbers, which decide the split of a row that has none given
 * @param given the data's own split; where an entry is null, the account number's hash decides
 * @param period the days the rows describe; null where they have none
 */
public record TrainingSet(Table table, boolean[] churned, String[] keys, @Nullable Split[] given,
                          @Nullable DataPeriod period) {

    public TrainingSet {
        if (churned.length != table.rows() || keys.length != table.rows() || given.length != table.rows()) {
            throw new IllegalArgumentException("table, labels, keys and split differ in length");
        }
    }

    /** Rows without a period. */
    public TrainingSet(Table table, boolean[] churned, String[] keys, @Nullable Split[] given) {
        this(table, churned, keys, given, null);
    }

    /** Rows that are all split by the hash of their account number. */
    public static TrainingSet of(Table table, boolean[] churned, String[] keys) {
        return new TrainingSet(table, churned, keys, new Split[table.rows()]);
    }
}
