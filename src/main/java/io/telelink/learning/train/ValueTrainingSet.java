package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the value to learn; all parts have one entry per row.
 *
 * @param value in dollars, finite
 * @param keys account numbers, which decide the split of a row that has none given
 * @param given the data's own split; where an entry is null, the account number's hash decides
 */
public record ValueTrainingSet(Table table, double[] value, String[] keys, @Nullable Split[] given) {

    public ValueTrainingSet {
        if (value.length != table.rows() || keys.length != table.rows() || given.length != table.rows()) {
            throw new IllegalArgumentException("table, values, keys and split differ in length");
        }
        for (double amount : value) {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("a value is not finite: " + amount);
            }
        }
    }
}
