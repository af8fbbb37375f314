package io.telelink.learning.value;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@link BillingSummary} says of many customers, by column; every figure of a customer without bills is not-a-number.
 * Columns are not copied: whoever makes them must not write to them afterwards.
 *
 * @param months billed among the last twelve
 */
public record BillingColumns(double[] months, double[] last, double[] mean3, double[] mean12, double[] trend,
                             double[] deviation, double[] minutes3, double[] serviceCalls3) {

    /** Figures per customer, in the order of the components. */
    public static final int SIZE = 8;

    public BillingColumns {
        for (double[] column : new double[][] {last, mean3, mean12, trend, deviation, minutes3, serviceCalls3}) {
            if (column.length != months.length) {
                throw new IllegalArgumentException("columns of bills differ in length");
            }
        }
    }

    /** Columns of these summaries; null for a customer without bills. */
    public static BillingColumns of(List<? extends @Nullable BillingSummary> summaries) {
        double[][] columns = new double[SIZE][summaries.size()];
        for (int i = 0; i < summaries.size(); i++) {
            double[] values = values(summaries.get(i));
            for (int c = 0; c < SIZE; c++) {
                columns[c][i] = values[c];
            }
        }
        return of(columns);
    }

    /** Columns in the order of the components. */
    public static BillingColumns of(double[][] columns) {
        if (columns.length != SIZE) {
            throw new IllegalArgumentException(columns.length + " columns of bills instead of " + SIZE);
        }
        return new BillingColumns(columns[0], columns[1], columns[2], columns[3], columns[4], columns[5], columns[6], columns[7]);
    }

    /** The figures of one summary in the order of the components; all not-a-number where there is none. */
    public static double[] values(@Nullable BillingSummary s) {
        double[] none = new double[SIZE];
        Arrays.fill(none, Double.NaN);
        return s == null ? none : new double[] {s.months(), s.last(), s.mean3(), s.mean12(), s.trend(), s.deviation(),
            s.minutes3(), s.serviceCalls3()};
    }

    /** The summary that {@link #values} wrote; null where there is none. */
    public static @Nullable BillingSummary summary(double[] v) {
        if (v.length != SIZE) {
            throw new IllegalArgumentException(v.length + " figures of bills instead of " + SIZE);
        }
        return Double.isNaN(v[0]) ? null : new BillingSummary((int) v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]);
    }

    /** The summary of one customer; null where there are no bills. */
    public @Nullable BillingSummary at(int row) {
        return summary(new double[] {months[row], last[row], mean3[row], mean12[row], trend[row], deviation[row],
            minutes3[row], serviceCalls3[row]});
    }

    int rows() {
        return months.length;
    }

    BillingColumns select(int[] rows) {
        double[][] from = {months, last, mean3, mean12, trend, deviation, minutes3, serviceCalls3};
        return of(Arrays.stream(from).map(column -> ValueBatch.select(column, rows)).toArray(double[][]::new));
    }
}
