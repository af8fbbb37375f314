package io.telelink.scoring.web;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads a customer from JSON by the schema: every field is checked, what is not given is missing. */
@Component
class CustomerRows {

    /** Longer than any number or category that could be right: nothing is computed from what is longer. */
    private static final int LONGEST = 40;

    private final Schema schema;
    private final Map<String, Integer> positions;

    CustomerRows(Schema schema) {
        this.schema = schema;
        this.positions = schema.raw().stream().collect(Collectors.toMap(Feature::name, f -> schema.indexOf(f.name())));
    }

    /**
     * One customer.
     *
     * @param row    position in a batch, or null
     * @param errors gets everything that is wrong
     * @return the raw features as the schema codes them; only to be used when there were no errors
     */
    double[] read(@Nullable Integer row, JsonNode customer, FieldErrors errors) {
        double[] values = new double[schema.size()];
        Arrays.fill(values, Double.NaN);
        if (!customer.isObject()) {
            errors.add(FieldError.ofRow(row, "a customer is an object of features"));
            return values;
        }
        long before = errors.count();
        for (Map.Entry<String, JsonNode> property : customer.properties()) {
            read(row, property.getKey(), property.getValue(), values, errors);
        }
        if (errors.count() == before && Arrays.stream(values).allMatch(Double::isNaN)) {
            errors.add(FieldError.ofRow(row, "no feature is given"));
        }
        return values;
    }

    private void read(@Nullable Integer row, String name, JsonNode value, double[] values, FieldErrors errors) {
        Integer position = positions.get(name);
        if (position == null) {
            errors.add(FieldError.of(row, name, value, "there is no such field"));
            return;
        }
        try {
            values[position] = value(schema.raw().get(position), value);
        } catch (IllegalArgumentException wrong) {
            errors.add(FieldError.of(row, name, value, String.valueOf(wrong.getMessage())));
        }
    }

    private double value(Feature feature, JsonNode value) {
        if (value.isNull()) {
            return Double.NaN;
        }
        if (value.isNumber() && Double.isInfinite(value.asDouble(Double.POSITIVE_INFINITY))) {
            throw new IllegalArgumentException("is outside the range of numbers");
        }
        String text = switch (feature.kind()) {
            case NUMERIC -> text(value, value.isNumber() || value.isString(), "a number");
            case FLAG -> text(value, value.isBoolean() || value.isString(), "yes, no, true or false");
            case CATEGORICAL -> text(value, value.isString() || value.isIntegralNumber(), "a text");
        };
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("is longer than " + LONGEST + " characters");
        }
        return schema.parse(feature, text);
    }

    private static String text(JsonNode value, boolean allowed, String expected) {
        if (!allowed) {
            throw new IllegalArgumentException("is not " + expected);
        }
        return value.asString();
    }
}
