package io.telelink.segment;

import java.util.List;

/**
 * What is asked of one field.
 *
 * @param field  name of a {@link Field}
 * @param values numbers ({@link Double}), levels ({@link String}) or one {@link Boolean}; none for missing and known
 */
public record Criterion(String field, Operator operator, List<Object> values) implements Rule {

    public Criterion {
        values = List.copyOf(values);
    }

    public Criterion(String field, Operator operator, Object... values) {
        this(field, operator, List.of(values));
    }
}
