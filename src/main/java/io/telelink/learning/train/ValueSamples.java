package io.telelink.learning.train;

import io.telelink.learning.data.Table;

/** Rows with their values in dollars, one per row. */
record ValueSamples(Table table, double[] value) {

    ValueSamples select(int[] rows) {
        double[] selected = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = value[rows[i]];
        }
        return new ValueSamples(table.select(rows), selected);
    }

    int rows() {
        return value.length;
    }
}
