package io.telelink.learning.data;

import java.util.List;

/**
 * Rows of raw features, held by column.
 *
 * <p>Columns are not copied, neither in nor out: whoever makes a table must not write to its columns afterwards.
 */
public final class Table {

    private final Schema schema;
    private final double[][] columns;
    private final int rows;

    private Table(Schema schema, double[][] columns) {
        this.schema = schema;
        this.columns = columns;
        this.rows = columns[0].length;
    }

    /**
     * A table of these rows.
     *
     * @param rows each of length {@code schema.size()}
     * @throws IllegalArgumentException when a row has another length
     */
    public static Table of(Schema schema, List<double[]> rows) {
        double[][] columns = new double[schema.size()][rows.size()];
        int r = 0;
        for (double[] row : rows) {
            if (row.length != columns.length) {
                throw new IllegalArgumentException("row " + r + " has " + row.length + " values instead of " + columns.length);
            }
            for (int c = 0; c < columns.length; c++) {
                columns[c][r] = row[c];
            }
            r++;
        }
        return new Table(schema, columns);
    }

    /**
     * A table over these columns.
     *
     * @param columns one per raw feature, all of one length
     * @throws IllegalArgumentException when their number or their lengths differ
     */
    public static Table ofColumns(Schema schema, double[][] columns) {
        if (columns.length != schema.size()) {
            throw new IllegalArgumentException(columns.length + " columns instead of " + schema.size());
        }
        for (double[] column : columns) {
            if (column.length != columns[0].length) {
                throw new IllegalArgumentException("columns differ in length");
            }
        }
        return new Table(schema, columns.clone());
    }

    public Schema schema() {
        return schema;
    }

    public int rows() {
        return rows;
    }

    /** The column itself, one value per row. */
    public double[] column(int column) {
        return columns[column];
    }

    /** A copy of one row. */
    public double[] row(int row) {
        double[] values = new double[columns.length];
        for (int c = 0; c < values.length; c++) {
            values[c] = columns[c][row];
        }
        return values;
    }

    /** The table of these rows, in this order. */
    public Table select(int[] rows) {
        double[][] selected = new double[columns.length][rows.length];
        for (int c = 0; c < columns.length; c++) {
            for (int r = 0; r < rows.length; r++) {
                selected[c][r] = columns[c][rows[r]];
            }
        }
        return new Table(schema, selected);
    }
}
