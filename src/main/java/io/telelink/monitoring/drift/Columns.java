package io.telelink.monitoring.drift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;

/** Raw and derived features of many customers by column. What is missing stays missing in whatever is derived from it. */
public final class Columns {

    private Columns() {
    }

    /** Raw features in the order of the schema, then the derived ones, then the score. */
    public static List<double[]> of(Schema schema, Table table, double[] score) {
        List<double[]> columns = new ArrayList<>();
        Map<String, double[]> known = new HashMap<>();
        for (int f = 0; f < schema.size(); f++) {
            columns.add(table.column(f));
            known.put(schema.raw().get(f).name(), table.column(f));
        }
        for (DerivedFeature derived : schema.derived()) {
            double[] column = derived(derived, known, table.rows());
            columns.add(column);
            known.put(derived.name(), column);
        }
        columns.add(score);
        return columns;
    }

    /** The bins of the feature at a position in that order, whose values were these. */
    static Bins bins(Schema schema, int position, double[] values) {
        return position < schema.size() ? Bins.of(schema.raw().get(position), values) : Bins.ofNumbers(schema.name(position), values);
    }

    private static double[] derived(DerivedFeature feature, Map<String, double[]> known, int rows) {
        double[][] operands = feature.operands().stream().map(known::get).toArray(double[][]::new);
        int[] positions = IntStream.range(0, operands.length).toArray();
        double[] values = new double[operands.length];
        double[] column = new double[rows];
        for (int r = 0; r < rows; r++) {
            for (int o = 0; o < operands.length; o++) {
                values[o] = operands[o][r];
            }
            column[r] = feature.operator().apply(values, positions);
        }
        return column;
    }
}
