package io.telelink.customer.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.telelink.database.BinaryCopyReader;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;

/** A raw feature with a column of its own; categories are stored in words. */
record FeatureColumn(String name, Feature feature, int position, Type type, Map<String, Integer> levels) {

    /** Stored for a category that is none of the declared levels. */
    static final String UNKNOWN_LEVEL = "unknown";

    /** Types of columns that can hold a feature. */
    enum Type {
        WHOLE("integer"), NUMBER("double precision"), TEXT("text"), FLAG("boolean");

        private final String sql;

        Type(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }
    }

    static String nameOf(Feature feature) {
        return feature.name().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    static FeatureColumn of(Feature feature, int position, String sqlType) {
        Type type = switch (sqlType) {
            case "integer" -> Type.WHOLE;
            case "double precision" -> Type.NUMBER;
            case "text" -> Type.TEXT;
            case "boolean" -> Type.FLAG;
            default -> throw mismatch(feature, sqlType);
        };
        boolean fits = switch (feature.kind()) {
            case NUMERIC -> type == Type.NUMBER || type == Type.WHOLE && feature.integer();
            case CATEGORICAL -> type == Type.TEXT;
            case FLAG -> type == Type.FLAG;
        };
        if (!fits) {
            throw mismatch(feature, sqlType);
        }
        Map<String, Integer> levels = new HashMap<>();
        for (int i = 0; i < feature.levels().size(); i++) {
            levels.put(feature.levels().get(i), i);
        }
        return new FeatureColumn(nameOf(feature), feature, position, type, Map.copyOf(levels));
    }

    double read(ResultSet result, int column) throws SQLException {
        double value = switch (type) {
            case WHOLE, NUMBER -> result.getDouble(column);
            case FLAG -> result.getBoolean(column) ? 1 : 0;
            case TEXT -> {
                String level = result.getString(column);
                yield level == null ? Double.NaN : levels.getOrDefault(level, levels.size());
            }
        };
        return result.wasNull() ? Double.NaN : value;
    }

    double read(BinaryCopyReader row) {
        if (type != Type.TEXT) {
            return row.number();
        }
        String level = row.text();
        return level == null ? Double.NaN : levels.getOrDefault(level, levels.size());
    }

    void write(BinaryCopyWriter copy, double value) {
        if (Double.isNaN(value)) {
            copy.nothing();
            return;
        }
        switch (type) {
            case WHOLE -> copy.integer(whole(value));
            case NUMBER -> copy.number(value);
            case FLAG -> copy.flag(value >= .5);
            case TEXT -> copy.text(level(feature, value));
        }
    }

    static String level(Feature feature, double value) {
        return value < feature.levels().size() ? feature.levels().get((int) value) : UNKNOWN_LEVEL;
    }

    /** The value as people and hashes read it, which is also how it is stored. */
    static String text(Feature feature, double value) {
        return feature.kind() == Kind.CATEGORICAL ? level(feature, value) : Double.toString(value);
    }

    private int whole(double value) {
        if (value != (int) value) {
            throw new IllegalArgumentException(feature.name() + " must be a whole number of 32 bits, not " + value);
        }
        return (int) value;
    }

    private static IllegalStateException mismatch(Feature feature, String sqlType) {
        return new IllegalStateException("The column " + nameOf(feature) + " of customer_snapshot is of the type " + sqlType
                + ", which does not hold the feature " + feature.name() + " of the kind " + feature.kind());
    }
}
