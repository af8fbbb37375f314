package io.telelink.segment.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentField;
import org.springframework.stereotype.Component;

/** Whether a rule can be used with the fields that there are now. */
@Component
public class RuleCheck {

    private final FieldCatalog fields;

    RuleCheck(FieldCatalog fields) {
        this.fields = fields;
    }

    /** What is wrong, in the order of the rule; nothing for a rule that can be used. */
    public List<RuleProblem> problems(Group rule) {
        List<RuleProblem> problems = new ArrayList<>();
        int criteria = count(rule);
        if (criteria > Rule.MAX_CRITERIA) {
            problems.add(new RuleProblem("", "A rule has at most " + Rule.MAX_CRITERIA + " criteria, not " + criteria + "."));
        }
        if (!rule.parts().isEmpty() || rule.join() != Rule.EVERYONE.join()) {
            check(rule, "", 1, problems);
        }
        return problems;
    }

    private void check(Rule rule, String path, int depth, List<RuleProblem> problems) {
        switch (rule) {
            case Criterion criterion -> check(criterion, path, problems);
            case Group group when depth > Rule.MAX_DEPTH -> problems.add(new RuleProblem(path,
                    "Groups stand at most " + Rule.MAX_DEPTH + " deep in each other."));
            case Group group when group.parts().isEmpty() -> problems.add(new RuleProblem(path,
                    "A group needs a criterion."));
            case Group group -> {
                for (int i = 0; i < group.parts().size(); i++) {
                    check(group.parts().get(i), RulePaths.part(path, group.join(), i), depth + 1, problems);
                }
            }
        }
    }

    private void check(Criterion criterion, String path, List<RuleProblem> problems) {
        fields.find(criterion.field()).map(SegmentField::field).ifPresentOrElse(
                field -> problem(field, criterion).ifPresent(message -> problems.add(new RuleProblem(path, message))),
                () -> problems.add(new RuleProblem(path, "There is no field '" + criterion.field() + "'.")));
    }

    private static Optional<String> problem(Field field, Criterion criterion) {
        if (!field.type().operators().contains(criterion.operator())) {
            return Optional.of(new ValueCheck(field).operator(criterion.operator()));
        }
        return new ValueCheck(field).values(criterion);
    }

    private static int count(Rule rule) {
        return switch (rule) {
            case Criterion criterion -> 1;
            case Group group -> group.parts().stream().mapToInt(RuleCheck::count).sum();
        };
    }
}
