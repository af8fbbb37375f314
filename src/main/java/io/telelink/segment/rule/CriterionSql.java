package io.telelink.segment.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;

import io.telelink.segment.Criterion;
import io.telelink.segment.SegmentField;

/** One criterion as SQL: true, false, or unknown where the field is. The values have been checked before. */
final class CriterionSql {

    private final SegmentField field;
    private final Function<Object, String> parameter;

    /** @param parameter takes a value and gives what stands for it in the statement */
    CriterionSql(SegmentField field, Function<Object, String> parameter) {
        this.field = field;
        this.parameter = parameter;
    }

    String sql(Criterion criterion) {
        List<Object> values = criterion.values();
        return switch (criterion.operator()) {
            case MISSING -> field.sql() + " IS NULL";
            case KNOWN -> field.sql() + " IS NOT NULL";
            case IS -> field.sql() + ((Boolean) values.getFirst() ? " IS TRUE" : " IS FALSE");
            case IN -> field.sql() + " IN (" + parameter.apply(values) + ")";
            case NOT_IN -> field.sql() + " NOT IN (" + parameter.apply(values) + ")";
            default -> field.since().isPresent() ? age(criterion, field.since().get()) : number(criterion);
        };
    }

    private String number(Criterion criterion) {
        List<Object> values = criterion.values();
        return field.sql() + switch (criterion.operator()) {
            case EQUAL -> " = ";
            case LESS -> " < ";
            case AT_MOST -> " <= ";
            case GREATER -> " > ";
            case AT_LEAST -> " >= ";
            default -> " BETWEEN " + number(values.getFirst()) + " AND ";
        } + number(values.getLast());
    }

    /** Whole numbers are compared as such, so that an index on a column of integers serves. */
    private String number(Object value) {
        Double number = (Double) value;
        return parameter.apply(field.field().whole() ? (Object) number.longValue() : number);
    }

    /** At least so old means: since then or before. Ages are whole, so more than n is at least n + 1. */
    private String age(Criterion criterion, LongFunction<Object> since) {
        long first = ((Double) criterion.values().getFirst()).longValue();
        long last = ((Double) criterion.values().getLast()).longValue();
        return switch (criterion.operator()) {
            case AT_LEAST -> atLeast(first, since);
            case GREATER -> atLeast(first + 1, since);
            case LESS -> younger(first, since);
            case AT_MOST -> younger(first + 1, since);
            default -> "(" + atLeast(first, since) + " AND " + younger(last + 1, since) + ")";
        };
    }

    private String atLeast(long age, LongFunction<Object> since) {
        return field.sql() + " <= " + parameter.apply(since.apply(age));
    }

    private String younger(long age, LongFunction<Object> since) {
        return field.sql() + " > " + parameter.apply(since.apply(age));
    }
}
