package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;

import io.telelink.customer.ValueBasis;
import io.telelink.database.BinaryCopyReader;
import io.telelink.learning.value.BillingColumns;

/**
 * What value is estimated from, in one statement with the customer {@code c} and the current snapshot {@code s}. Tenure counts
 * to the end of what is known: the snapshot's day, or the end of the latest billed month. Bills that ended a year before the
 * snapshot say nothing about the months to come.
 */
final class BasisColumns {

    static final String SELECTED = """
            greatest(0, greatest(s.as_of, (b.through + interval '1 month')::date) - c.joined_on)::double precision,
            b.months::double precision, b.last, b.mean3, b.mean12, b.trend, b.deviation, b.minutes3, b.service_calls3""";
    static final String JOINED =
            " LEFT JOIN billing_summary b ON b.customer_id = c.id AND b.through > s.as_of - interval '1 year'";
    static final int SIZE = 1 + BillingColumns.SIZE;

    private BasisColumns() {
    }

    static void read(BinaryCopyReader reader, double[][] columns, int row) {
        for (double[] column : columns) {
            column[row] = reader.number();
        }
        columns[0][row] /= ValueBasis.DAYS_PER_MONTH;
    }

    static ValueBasis read(ResultSet row) throws SQLException {
        double[] figures = new double[BillingColumns.SIZE];
        for (int i = 0; i < figures.length; i++) {
            Double figure = (Double) row.getObject(2 + i);
            figures[i] = figure == null ? Double.NaN : figure;
        }
        return new ValueBasis(row.getDouble(1) / ValueBasis.DAYS_PER_MONTH, BillingColumns.summary(figures));
    }
}
