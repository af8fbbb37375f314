package io.telelink.learning.preprocess;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.EncodedColumn.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Turns raw rows into what a predictor reads: impute, derive, encode, scale. Immutable and thread-safe.
 *
 * <p>Missing values are filled in before deriving, so that a total stays the sum of its parts. A raw feature that some
 * training row misses also gets an indicator column.
 */
public final class Preprocessor {

    private final Schema schema;
    private final Imputer imputer;
    private final Derivation derivation;
    private final EncodedColumn[] columns;
    private final List<EncodedColumn> columnList;

    public Preprocessor(Schema schema, Imputer imputer, List<EncodedColumn> columns) {
        this.schema = schema;
        this.imputer = imputer;
        this.derivation = new Derivation(schema);
        this.columns = columns.toArray(EncodedColumn[]::new);
        this.columnList = List.of(this.columns);
        if (imputer.fallback().length != schema.size()) {
            throw new IllegalArgumentException("the imputer is of another schema");
        }
        for (EncodedColumn column : this.columns) {
            if (column.source() >= (column.reading() == Reading.MISSING ? schema.size() : derivation.size())) {
                throw new IllegalArgumentException("a column reads a feature that does not exist");
            }
        }
    }

    /**
     * Learns from training rows.
     *
     * @param used whether a raw or derived feature of this name may be read
     * @param scale whether columns are brought to mean 0 and standard deviation 1
     */
    public static Preprocessor fit(Table rows, Encoding encoding, boolean scale, Predicate<String> used) {
        Schema schema = rows.schema();
        List<EncodedColumn> columns = new ArrayList<>();
        for (int f = 0; f < schema.size(); f++) {
            if (used.test(schema.raw().get(f).name())) {
                addRaw(columns, schema.raw().get(f), f, encoding, rows.column(f));
            }
        }
        for (int d = 0; d < schema.derived().size(); d++) {
            if (used.test(schema.derived().get(d).name())) {
                columns.add(new EncodedColumn(schema.size() + d, Reading.VALUE, 0, 0, 1));
            }
        }
        Preprocessor plain = new Preprocessor(schema, Imputer.fit(rows), columns);
        return scale ? plain.scaledBy(rows) : plain;
    }

    private static void addRaw(List<EncodedColumn> columns, Feature feature, int source, Encoding encoding, double[] values) {
        if (feature.kind() == Kind.CATEGORICAL && encoding == Encoding.ONE_HOT) {
            for (int level = 0; level <= feature.levels().size(); level++) {
                columns.add(new EncodedColumn(source, Reading.LEVEL, level, 0, 1));
            }
        } else {
            columns.add(new EncodedColumn(source, Reading.VALUE, 0, 0, 1));
        }
        for (double value : values) {
            if (Double.isNaN(value)) {
                columns.add(new EncodedColumn(source, Reading.MISSING, 0, 0, 1));
                return;
            }
        }
    }

    private Preprocessor scaledBy(Table rows) {
        double[][] encoded = encode(rows);
        List<EncodedColumn> scaled = new ArrayList<>();
        for (int c = 0; c < columns.length; c++) {
            double sum = 0;
            for (double[] row : encoded) {
                sum += row[c];
            }
            double mean = sum / encoded.length;
            double squares = 0;
            for (double[] row : encoded) {
                squares += (row[c] - mean) * (row[c] - mean);
            }
            scaled.add(columns[c].scaled(mean, Math.sqrt(squares / encoded.length)));
        }
        return new Preprocessor(schema, imputer, scaled);
    }

    public Schema schema() {
        return schema;
    }

    public Imputer imputer() {
        return imputer;
    }

    /** The columns a predictor reads, in order. */
    public List<EncodedColumn> columns() {
        return columnList;
    }

    /** Per column, whether it stands for a category, a flag or the presence of a value, rather than a quantity. */
    public boolean[] categories() {
        boolean[] categories = new boolean[columns.length];
        for (int c = 0; c < columns.length; c++) {
            EncodedColumn column = columns[c];
            categories[c] = column.reading() != Reading.VALUE
                    || column.source() < schema.size() && schema.raw().get(column.source()).kind() != Kind.NUMERIC;
        }
        return categories;
    }

    /** Number of columns. */
    public int width() {
        return columns.length;
    }

    /** Number of raw and derived features, the length of a full vector. */
    public int fullSize() {
        return derivation.size();
    }

    /**
     * Encodes one row.
     *
     * @param full scratch space of {@link #fullSize()}; holds the filled-in raw and the derived values afterwards
     * @param encoded gets {@link #width()} numbers from {@code offset} on
     */
    public void encode(double[] raw, double[] full, double[] encoded, int offset) {
        imputer.apply(raw, full);
        derivation.apply(full);
        for (int c = 0; c < columns.length; c++) {
            encoded[offset + c] = columns[c].encode(raw, full);
        }
    }

    /** Encodes all rows, one array each. */
    public double[][] encode(Table rows) {
        double[] full = new double[fullSize()];
        double[][] encoded = new double[rows.rows()][width()];
        for (int r = 0; r < encoded.length; r++) {
            encode(rows.row(r), full, encoded[r], 0);
        }
        return encoded;
    }
}
