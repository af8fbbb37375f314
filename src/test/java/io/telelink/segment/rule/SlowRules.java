package io.telelink.segment.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.telelink.customer.CurrentScore;
import io.telelink.customer.CustomerDetails;
import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Rule;

/** Rules as their documentation says them, one customer at a time. */
final class SlowRules {

    private final Schema schema;
    private final Instant now;
    private final LocalDate today;

    SlowRules(Schema schema, Instant now, LocalDate today) {
        this.schema = schema;
        this.now = now;
        this.today = today;
    }

    boolean holds(Rule rule, CustomerDetails customer) {
        return switch (rule) {
            case Criterion criterion -> holds(criterion, value(criterion.field(), customer));
            case Group group -> switch (group.join()) {
                case ALL -> group.parts().stream().allMatch(part -> holds(part, customer));
                case ANY -> group.parts().stream().anyMatch(part -> holds(part, customer));
                case NONE -> group.parts().stream().noneMatch(part -> holds(part, customer));
            };
        };
    }

    private static boolean holds(Criterion criterion, Optional<Object> value) {
        if (value.isEmpty()) {
            return switch (criterion.operator()) {
                case MISSING -> true;
                default -> false;
            };
        }
        Object known = value.get();
        return switch (criterion.operator()) {
            case MISSING -> false;
            case KNOWN -> true;
            case IS -> known.equals(criterion.values().getFirst());
            case IN -> criterion.values().contains(known);
            case NOT_IN -> !criterion.values().contains(known);
            case EQUAL -> (Double) known == first(criterion);
            case LESS -> (Double) known < first(criterion);
            case AT_MOST -> (Double) known <= first(criterion);
            case GREATER -> (Double) known > first(criterion);
            case AT_LEAST -> (Double) known >= first(criterion);
            case BETWEEN -> (Double) known >= first(criterion) && (Double) known <= (Double) criterion.values().getLast();
        };
    }

    private static double first(Criterion criterion) {
        return (Double) criterion.values().getFirst();
    }

    private Optional<Object> value(String field, CustomerDetails customer) {
        Optional<CurrentScore> score = customer.score();
        return switch (field) {
            case "status" -> Optional.of(customer.customer().status().name());
            case "tenureMonths" -> Optional.of((double) ChronoUnit.MONTHS.between(customer.customer().joinedOn(), today));
            case "riskBand" -> score.map(CurrentScore::riskBand);
            case "churnProbability" -> score.map(CurrentScore::probability);
            case "clv" -> score.map(CurrentScore::clv);
            case "recommendation" -> score.map(CurrentScore::recommendation);
            // Nobody has been worked with here; that is tested where the work is done.
            case "lastAction", "daysSinceContact", "expectedProfit" -> Optional.empty();
            case "doNotContact" -> Optional.of(false);
            case "daysSinceScored" -> score.map(answer -> (double) Duration.between(answer.scoredAt(), now).toDays());
            default -> feature(schema.feature(field), customer.snapshot().orElseThrow().row()[schema.indexOf(field)]);
        };
    }

    private static Optional<Object> feature(Feature feature, double value) {
        return Double.isNaN(value) ? Optional.empty() : Optional.of(switch (feature.kind()) {
            case NUMERIC -> (Object) value;
            case FLAG -> value >= .5;
            case CATEGORICAL -> value < feature.levels().size() ? feature.levels().get((int) value) : "unknown";
        });
    }
}
