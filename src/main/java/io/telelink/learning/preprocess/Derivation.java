package io.telelink.learning.preprocess;

import io.telelink.learning.data.DerivedFeature;
import io.telelink.learning.data.Operator;
import io.telelink.learning.data.Schema;
import java.util.HashMap;
import java.util.Map;

/** Computes the derived features of a schema behind the raw ones: a full vector is raw values, then derived ones. */
final class Derivation {

    private final int raw;
    private final Operator[] operators;
    private final int[][] operands;

    Derivation(Schema schema) {
        raw = schema.size();
        operators = new Operator[schema.derived().size()];
        operands = new int[operators.length][];
        Map<String, Integer> positions = new HashMap<>();
        for (int i = 0; i < raw; i++) {
            positions.put(schema.raw().get(i).name(), i);
        }
        for (int d = 0; d < operators.length; d++) {
            DerivedFeature feature = schema.derived().get(d);
            operators[d] = feature.operator();
            operands[d] = feature.operands().stream().mapToInt(positions::get).toArray();
            positions.put(feature.name(), raw + d);
        }
    }

    /** Number of raw and derived features. */
    int size() {
        return raw + operators.length;
    }

    /** Fills the derived part of a full vector from the parts before. */
    void apply(double[] full) {
        for (int d = 0; d < operators.length; d++) {
            full[raw + d] = operators[d].apply(full, operands[d]);
        }
    }
}
