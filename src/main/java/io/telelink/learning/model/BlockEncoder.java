package io.telelink.learning.model;

import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Operator;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.EncodedColumn;
import io.telelink.learning.preprocess.EncodedColumn.Reading;
import io.telelink.learning.preprocess.Imputer;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Encodes blocks of rows column by column, to the same numbers as {@link Preprocessor#encode(double[], double[], double[],
 * int)} row by row. It owns its memory: one thread at a time, no allocation per block.
 */
final class BlockEncoder {

    private static final int ROWS = BlockPredictor.ROWS;

    private final Imputer imputer;
    private final List<EncodedColumn> reads;
    private final int raw;
    private final Operator[] operators;
    private final int[][] operands;
    private final boolean[] needed;
    /** Raw values filled in, then derived ones. */
    private final double[][] full;
    private final double[][] encoded;
    private final double[] check = new double[ROWS];

    BlockEncoder(Preprocessor preprocessor) {
        Schema schema = preprocessor.schema();
        imputer = preprocessor.imputer();
        reads = preprocessor.columns();
        raw = schema.size();
        int derived = schema.derived().size();
        operators = schema.derived().stream().map(DerivedFeature::operator).toArray(Operator[]::new);
        operands = operands(schema);
        needed = new boolean[raw + derived];
        reads.forEach(column -> needed[column.source()] = true);
        for (int d = derived - 1; d >= 0; d--) {
            if (needed[raw + d]) {
                Arrays.stream(operands[d]).forEach(operand -> needed[operand] = true);
            }
        }
        full = new double[raw + derived][ROWS];
        encoded = reads.stream().map(column -> plain(column) ? full[column.source()] : new double[ROWS])
                .toArray(double[][]::new);
    }

    /** Per derived feature the positions of its operands, which come before it. */
    private static int[][] operands(Schema schema) {
        Map<String, Integer> positions = new HashMap<>();
        for (int f = 0; f < schema.size(); f++) {
            positions.put(schema.raw().get(f).name(), f);
        }
        int[][] operands = new int[schema.derived().size()][];
        for (int d = 0; d < operands.length; d++) {
            DerivedFeature feature = schema.derived().get(d);
            operands[d] = feature.operands().stream().mapToInt(positions::get).toArray();
            positions.put(feature.name(), schema.size() + d);
        }
        return operands;
    }

    private static boolean plain(EncodedColumn column) {
        return column.reading() == Reading.VALUE && column.shift() == 0 && column.scale() == 1;
    }

    /** The columns of the block encoded last, as {@link BlockPredictor} reads them. */
    double[][] columns() {
        return encoded;
    }

    /** The raw values filled in, then the derived ones, of the block encoded last; of those that the predictor needs. */
    double[][] full() {
        return full;
    }

    /**
     * Encodes a block.
     *
     * @param rows at most {@link BlockPredictor#ROWS}
     * @return whether all encoded numbers are finite
     */
    boolean encode(Table table, int from, int rows) {
        for (int f = 0; f < raw; f++) {
            if (needed[f]) {
                System.arraycopy(table.column(f), from, full[f], 0, rows);
                fill(table, f, from, rows);
            }
        }
        for (int d = 0; d < operators.length; d++) {
            if (needed[raw + d]) {
                derive(operators[d], operands[d], full[raw + d], rows);
            }
        }
        Arrays.fill(check, 0, rows, 0);
        for (int c = 0; c < encoded.length; c++) {
            EncodedColumn column = reads.get(c);
            switch (column.reading()) {
                case VALUE -> System.arraycopy(full[column.source()], 0, encoded[c], 0, rows);
                case LEVEL -> level(full[column.source()], column.level(), encoded[c], rows);
                case MISSING -> missing(table.column(column.source()), from, encoded[c], rows);
            }
            if (!plain(column)) {
                scale(encoded[c], column.shift(), column.scale(), rows);
            }
            gather(encoded[c], check, rows);
        }
        double sum = 0;
        for (int r = 0; r < rows; r++) {
            sum += check[r];
        }
        return sum == 0;
    }

    private void fill(Table table, int feature, int from, int rows) {
        double[] values = full[feature];
        for (int r = 0; r < rows; r++) {
            if (Double.isNaN(values[r])) {
                int source = imputer.ratioSource()[feature];
                double other = source < 0 ? Double.NaN : table.column(source)[from + r];
                values[r] = Double.isNaN(other) ? imputer.fallback()[feature] : imputer.ratio()[feature] * other;
            }
        }
    }

    private void derive(Operator operator, int[] from, double[] result, int rows) {
        System.arraycopy(full[from[0]], 0, result, 0, rows);
        for (int i = 1; i < from.length; i++) {
            double[] operand = full[from[i]];
            switch (operator) {
                case SUM -> add(result, operand, rows);
                case DIFFERENCE -> subtract(result, operand, rows);
                case RATIO -> divide(result, operand, rows);
                case PRODUCT -> multiply(result, operand, rows);
            }
        }
    }

    private static void add(double[] result, double[] operand, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] += operand[r];
        }
    }

    private static void subtract(double[] result, double[] operand, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] -= operand[r];
        }
    }

    private static void multiply(double[] result, double[] operand, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] *= operand[r];
        }
    }

    private static void divide(double[] result, double[] operand, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] = operand[r] == 0 ? 0 : result[r] / operand[r];
        }
    }

    private static void level(double[] values, int level, double[] result, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] = values[r] == level ? 1 : 0;
        }
    }

    private static void missing(double[] values, int from, double[] result, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] = Double.isNaN(values[from + r]) ? 1 : 0;
        }
    }

    private static void scale(double[] values, double shift, double scale, int rows) {
        for (int r = 0; r < rows; r++) {
            values[r] = (values[r] - shift) / scale;
        }
    }

    /** Adds nothing for a finite number, not-a-number otherwise. */
    private static void gather(double[] values, double[] check, int rows) {
        for (int r = 0; r < rows; r++) {
            check[r] += values[r] * 0;
        }
    }
}
