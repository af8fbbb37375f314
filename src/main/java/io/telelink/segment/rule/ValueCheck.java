package io.telelink.segment.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Operator;
import io.telelink.segment.Rule;

/** Whether values suit a field, in sentences that name the field and what would be allowed. */
final class ValueCheck {

    private final Field field;

    ValueCheck(Field field) {
        this.field = field;
    }

    String operator(Operator operator) {
        return "The field '" + field.name() + "' cannot be asked '" + operator.key() + "'; possible are "
                + field.type().operators().stream().map(Operator::key).collect(Collectors.joining(", ")) + ".";
    }

    Optional<String> values(Criterion criterion) {
        List<Object> values = criterion.values();
        return switch (criterion.operator()) {
            case MISSING, KNOWN -> values.isEmpty() ? Optional.empty() : Optional.of(expected("no value"));
            case BETWEEN -> values.size() != 2 ? Optional.of(expected("two numbers"))
                    : each(values).or(() -> rising(values));
            case EQUAL, LESS, AT_MOST, GREATER, AT_LEAST -> values.size() != 1 ? Optional.of(expected("one number"))
                    : each(values);
            case IS -> values.size() == 1 && values.getFirst() instanceof Boolean ? Optional.empty()
                    : Optional.of(expected("true or false"));
            case IN, NOT_IN -> values.isEmpty() || values.size() > Rule.MAX_VALUES
                    ? Optional.of(expected("1 to " + Rule.MAX_VALUES + " levels")) : each(values);
        };
    }

    private Optional<String> each(List<Object> values) {
        return values.stream().flatMap(value -> problem(value).stream()).findFirst();
    }

    private Optional<String> problem(Object value) {
        if (field.type() == Field.Type.LEVEL) {
            return value instanceof String level && field.levels().contains(level) ? Optional.empty()
                    : Optional.of("The field '" + field.name() + "' has no level '" + shortened(value) + "'.");
        }
        if (!(value instanceof Double number)) {
            return Optional.of(expected("a number, not '" + shortened(value) + "'"));
        }
        if (!(number >= field.min() && number <= field.max())) {
            return Optional.of("The field '" + field.name() + "' goes from " + plain(field.min()) + " to " + plain(field.max())
                    + ", not to " + plain(number) + ".");
        }
        return field.whole() && number != Math.rint(number)
                ? Optional.of("The field '" + field.name() + "' needs a whole number, not " + plain(number) + ".")
                : Optional.empty();
    }

    private Optional<String> rising(List<Object> values) {
        return (Double) values.get(0) <= (Double) values.get(1) ? Optional.empty()
                : Optional.of("The first value for '" + field.name() + "' is greater than the second.");
    }

    private String expected(String what) {
        return "The field '" + field.name() + "' needs " + what + ".";
    }

    private static String plain(double number) {
        return Double.isFinite(number) ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString() : "" + number;
    }

    private static String shortened(Object value) {
        String text = value instanceof Double number ? plain(number) : value.toString();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
