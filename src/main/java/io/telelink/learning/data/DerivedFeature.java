package io.telelink.learning.data;

import java.util.List;

/**
 * A feature computed from others.
 *
 * @param name camelCase, unique among all features
 * @param label in words, such as "Total charge"
 * @param unit "min", "calls", "$", "$/min" or empty
 * @param operands names of raw features or of derived ones declared before; none of them categorical
 */
public record DerivedFeature(String name, String label, String unit, Operator operator, List<String> operands) {

    public DerivedFeature {
        operands = List.copyOf(operands);
    }
}
