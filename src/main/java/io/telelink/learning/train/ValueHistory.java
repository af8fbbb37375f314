package io.telelink.learning.train;

import io.telelink.learning.value.Discount;
import io.telelink.learning.value.ValueBatch;
import org.jspecify.annotations.Nullable;

/**
 * What was known of customers at a cut-off, and what they brought afterwards; all parts have one entry per row.
 *
 * @param batch as known at the cut-off; churn probabilities by models that had not seen the row ({@link CrossFittedChurn})
 * @param revenue by month from the cut-off on, $, zero after leaving
 * @param keys account numbers, which decide the split of a row that has none given
 * @param given the data's own split; where an entry is null, the account number's hash decides
 */
public record ValueHistory(ValueBatch batch, double[][] revenue, String[] keys, @Nullable Split[] given) {

    public ValueHistory {
        if (revenue.length != batch.size() || keys.length != batch.size() || given.length != batch.size()) {
            throw new IllegalArgumentException("batch, revenue, keys and split differ in length");
        }
        for (double[] months : revenue) {
            for (double month : months) {
                if (!Double.isFinite(month)) {
                    throw new IllegalArgumentException("the revenue of a month is not finite: " + month);
                }
            }
        }
    }

    /**
     * What each customer brought over the first months, discounted by month, $: the value of a margin of 1.
     *
     * @throws IllegalArgumentException when a row has fewer months
     */
    public double[] discounted(double annualRate, int months) {
        double[] factors = Discount.factors(annualRate, months);
        double[] value = new double[revenue.length];
        for (int i = 0; i < value.length; i++) {
            if (revenue[i].length < months) {
                throw new IllegalArgumentException("the revenue of " + months + " months is needed, there is that of "
                        + revenue[i].length);
            }
            for (int t = 0; t < months; t++) {
                value[i] += factors[t] * revenue[i][t];
            }
        }
        return value;
    }

    /** Positions of the rows of one side in the order of account numbers. */
    public int[] rows(Split split) {
        return Partition.rows(keys, given, split);
    }

    /** The history of these rows, in this order. */
    public ValueHistory select(int[] rows) {
        double[][] chosenRevenue = new double[rows.length][];
        String[] chosenKeys = new String[rows.length];
        @Nullable Split[] chosenSplit = new Split[rows.length];
        for (int i = 0; i < rows.length; i++) {
            chosenRevenue[i] = revenue[rows[i]];
            chosenKeys[i] = keys[rows[i]];
            chosenSplit[i] = given[rows[i]];
        }
        return new ValueHistory(batch.select(rows), chosenRevenue, chosenKeys, chosenSplit);
    }
}
