package io.telelink.segment.rule;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.Join;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentField;
import org.springframework.stereotype.Component;

/**
 * A rule as one condition of SQL, every value a parameter.
 *
 * <p>Negation is carried down to the criteria, where it is {@code IS NOT TRUE}: a comparison with an unknown value does not
 * hold, so its negation does, and what is not negated stays a plain comparison that indexes can serve.
 */
@Component
public class RuleSql {

    private static final String PREFIX = "rule";

    private final FieldCatalog fields;
    private final RuleCheck check;

    RuleSql(FieldCatalog fields, RuleCheck check) {
        this.fields = fields;
        this.check = check;
    }

    /** @throws InvalidRuleException when the rule cannot be used as it stands */
    public CustomerCondition condition(Group rule) {
        List<RuleProblem> problems = check.problems(rule);
        if (!problems.isEmpty()) {
            throw new InvalidRuleException(problems);
        }
        return new Compilation().compile(rule);
    }

    private final class Compilation {

        private final Map<String, Object> parameters = new LinkedHashMap<>();
        private final Set<CustomerSource> sources = EnumSet.noneOf(CustomerSource.class);

        CustomerCondition compile(Group rule) {
            String sql = rule.parts().isEmpty() ? "true" : sql(rule, false);
            return new CustomerCondition(sql, parameters, sources);
        }

        private String sql(Rule rule, boolean negated) {
            return switch (rule) {
                case Criterion criterion when negated -> "(" + sql(criterion) + ") IS NOT TRUE";
                case Criterion criterion -> sql(criterion);
                case Group group -> {
                    boolean negate = negated != (group.join() == Join.NONE);
                    // By De Morgan: not (a or b) is not a and not b.
                    String word = (group.join() == Join.ANY) != negated ? " OR " : " AND ";
                    yield group.parts().stream().map(part -> sql(part, negate)).collect(Collectors.joining(word, "(", ")"));
                }
            };
        }

        private String sql(Criterion criterion) {
            SegmentField field = fields.find(criterion.field()).orElseThrow();
            sources.addAll(field.sources());
            return new CriterionSql(field, this::parameter).sql(criterion);
        }

        private String parameter(Object value) {
            String name = PREFIX + parameters.size();
            parameters.put(name, value);
            return ":" + name;
        }
    }
}
