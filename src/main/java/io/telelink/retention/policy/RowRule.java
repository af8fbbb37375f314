package io.telelink.retention.policy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Rule;

/**
 * A rule over raw features, to be asked of rows in memory. It chooses the same customers as the rule's condition of SQL: a
 * comparison with an unknown value does not hold, so its negation does.
 */
@FunctionalInterface
interface RowRule {

    /** @param row raw features in the order and coding of the store's schema */
    boolean holds(double[] row);

    /** Compiles a rule; a criterion about something that the schema does not have holds for nobody. */
    static RowRule of(Rule rule, Schema schema) {
        return switch (rule) {
            case Group group when group.parts().isEmpty() -> row -> true;
            case Group group -> group(group, group.parts().stream().map(part -> of(part, schema)).toArray(RowRule[]::new));
            case Criterion criterion -> schema.raw().stream().filter(feature -> feature.name().equals(criterion.field())).findFirst()
                    .map(feature -> criterion(criterion, feature, schema.indexOf(feature.name()))).orElse(row -> false);
        };
    }

    private static RowRule group(Group group, RowRule[] parts) {
        boolean unlessFound = group.join() != Join.ANY;
        boolean sought = group.join() != Join.ALL;
        // A loop and no stream: it is asked millions of times in a run.
        return row -> {
            for (RowRule part : parts) {
                if (part.holds(row) == sought) {
                    return !unlessFound;
                }
            }
            return unlessFound;
        };
    }

    private static RowRule criterion(Criterion criterion, Feature feature, int at) {
        double first = number(criterion.values(), 0);
        double second = number(criterion.values(), 1);
        return switch (criterion.operator()) {
            case MISSING -> row -> Double.isNaN(row[at]);
            case KNOWN -> row -> !Double.isNaN(row[at]);
            case EQUAL -> row -> row[at] == first;
            case LESS -> row -> row[at] < first;
            case AT_MOST -> row -> row[at] <= first;
            case GREATER -> row -> row[at] > first;
            case AT_LEAST -> row -> row[at] >= first;
            case BETWEEN -> row -> row[at] >= first && row[at] <= second;
            case IS -> row -> row[at] == (Boolean.TRUE.equals(criterion.values().getFirst()) ? 1 : 0);
            case IN -> {
                Set<Double> levels = levels(criterion, feature);
                yield row -> levels.contains(row[at]);
            }
            case NOT_IN -> {
                Set<Double> levels = levels(criterion, feature);
                yield row -> !Double.isNaN(row[at]) && !levels.contains(row[at]);
            }
        };
    }

    private static double number(List<Object> values, int position) {
        return position < values.size() && values.get(position) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    /** Codes of levels; one that the schema does not list is the level for unknown ones. */
    private static Set<Double> levels(Criterion criterion, Feature feature) {
        int unknown = feature.kind() == Kind.CATEGORICAL ? feature.levels().size() : -1;
        return criterion.values().stream().map(value -> feature.levels().indexOf(String.valueOf(value)))
                .map(code -> (double) (code < 0 ? unknown : code)).collect(Collectors.toSet());
    }
}
