package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.database.BinaryCopyReader;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;

/**
 * How rows of raw features travel to and from {@code customer_snapshot}: a feature {@code totalDayMinutes} lives in the
 * column {@code total_day_minutes} where there is one, otherwise in {@code attributes}. Values come back bit for bit.
 */
public final class SnapshotColumns {

    private final Schema schema;
    private final List<FeatureColumn> columns = new ArrayList<>();
    private final Attributes attributes;
    private final ContentHash hash;

    /** @param types data type of each column of the table, by name */
    SnapshotColumns(Schema schema, Map<String, String> types) {
        this.schema = schema;
        this.hash = new ContentHash(schema);
        List<Feature> withoutColumn = new ArrayList<>();
        for (Feature feature : schema.raw()) {
            String name = FeatureColumn.nameOf(feature);
            if (types.containsKey(name)) {
                columns.add(FeatureColumn.of(feature, schema.indexOf(feature.name()), types.get(name)));
            } else {
                withoutColumn.add(feature);
            }
        }
        this.attributes = new Attributes(schema, withoutColumn);
    }

    /** Names of the columns that {@link #write} fills, in its order. */
    public List<String> names() {
        List<String> names = columns.stream().map(FeatureColumn::name).collect(Collectors.toCollection(ArrayList::new));
        names.add("attributes");
        return List.copyOf(names);
    }

    /** The same with their types, as a table declares them. */
    public List<String> declarations() {
        List<String> declarations = columns.stream().map(column -> column.name() + " " + column.type().sql())
                .collect(Collectors.toCollection(ArrayList::new));
        declarations.add("attributes jsonb");
        return List.copyOf(declarations);
    }

    /** The columns as a list for SELECT, each qualified by the alias. */
    public String select(String alias) {
        return names().stream().map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** Reads a row whose columns were selected by {@link #select}, starting at this column of the result. */
    public double[] read(ResultSet result, int first) throws SQLException {
        double[] row = new double[schema.size()];
        int position = first;
        for (FeatureColumn column : columns) {
            row[column.position()] = column.read(result, position++);
        }
        attributes.read(result, position, row);
        return row;
    }

    /** Reads a row whose columns were selected by {@link #select} into the row's positions of columns, one per feature. */
    void read(BinaryCopyReader result, double[][] table, int row) {
        for (FeatureColumn column : columns) {
            table[column.position()][row] = column.read(result);
        }
        attributes.read(result, table, row);
    }

    /** Writes a row, one value per name of {@link #names}. */
    public void write(BinaryCopyWriter copy, double[] row) {
        for (FeatureColumn column : columns) {
            column.write(copy, row[column.position()]);
        }
        copy.json(attributes.json(row));
    }

    /** SHA-256 of what the row says, whatever order the features are declared in. */
    public byte[] hash(double[] row) {
        return hash.of(row);
    }
}
