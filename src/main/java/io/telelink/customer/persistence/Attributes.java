package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.telelink.database.BinaryCopyReader;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The raw features without a column of their own, kept as one JSON object; what is unknown is left out. */
final class Attributes {

    private static final String EMPTY = "{}";

    private final Schema schema;
    private final List<Feature> features;
    private final JsonMapper json = JsonMapper.shared();

    Attributes(Schema schema, List<Feature> features) {
        this.schema = schema;
        this.features = List.copyOf(features);
    }

    String json(double[] row) {
        if (features.isEmpty()) {
            return EMPTY;
        }
        Map<String, Object> values = new TreeMap<>();
        for (Feature feature : features) {
            double value = row[schema.indexOf(feature.name())];
            if (!Double.isNaN(value)) {
                values.put(feature.name(), feature.kind() == Kind.CATEGORICAL ? FeatureColumn.level(feature, value) : value);
            }
        }
        return json.writeValueAsString(values);
    }

    void read(ResultSet result, int column, double[] row) throws SQLException {
        if (features.isEmpty()) {
            return;
        }
        read(result.getString(column), (feature, value) -> row[feature] = value);
    }

    /** In the binary format a jsonb is its version, 1, and the text. */
    void read(BinaryCopyReader result, double[][] table, int row) {
        String text = String.valueOf(result.text()).substring(1);
        if (!features.isEmpty()) {
            read(text, (feature, value) -> table[feature][row] = value);
        }
    }

    private interface Target {
        void put(int feature, double value);
    }

    private void read(String text, Target target) {
        JsonNode values = json.readTree(text);
        for (Feature feature : features) {
            target.put(schema.indexOf(feature.name()), value(feature, values.path(feature.name())));
        }
    }

    private static double value(Feature feature, JsonNode node) {
        if (feature.kind() == Kind.CATEGORICAL && node.isString()) {
            int level = feature.levels().indexOf(node.stringValue());
            return level < 0 ? feature.levels().size() : level;
        }
        return node.isNumber() ? node.doubleValue() : Double.NaN;
    }
}
