package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import java.util.stream.IntStream;

/** Labelled rows; {@code churned} has one entry per row. */
record Samples(Table table, boolean[] churned) {

    Samples select(int[] rows) {
        boolean[] selected = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) {
            selected[i] = churned[rows[i]];
        }
        return new Samples(table.select(rows), selected);
    }

    int rows() {
        return churned.length;
    }

    int churners() {
        return (int) IntStream.range(0, churned.length).filter(i -> churned[i]).count();
    }
}
