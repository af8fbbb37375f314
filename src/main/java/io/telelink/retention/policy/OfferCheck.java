package io.telelink.retention.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Schema;
import io.telelink.retention.OfferRefusedException;
import io.telelink.retention.OfferTerms;
import io.telelink.segment.Criterion;
import io.telelink.segment.Field;
import io.telelink.segment.Group;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentRules;
import org.springframework.stereotype.Component;

/** Whether the features that an offer speaks of are there. */
@Component
public class OfferCheck {

    private final Schema schema;
    private final SegmentRules rules;

    OfferCheck(Schema schema, SegmentRules rules) {
        this.schema = schema;
        this.rules = rules;
    }

    /** What an eligibility rule can be about. */
    public List<Field> fields() {
        return rules.fields().stream().filter(field -> field.place() == Field.Place.FEATURE).toList();
    }

    /**
     * Refuses terms that could not be used.
     *
     * @throws OfferRefusedException when an answer is no raw feature
     * @throws InvalidRuleException  when the eligibility cannot be used, or is about something other than raw features
     */
    public void require(OfferTerms terms) {
        Set<String> features = schema.raw().stream().map(Feature::name).collect(Collectors.toSet());
        terms.answers().stream().filter(answer -> !features.contains(answer)).findFirst().ifPresent(unknown -> {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED,
                    "An offer answers raw features; there is none named '" + unknown + "'.");
        });
        List<RuleProblem> problems = new ArrayList<>(rules.check(terms.eligibility()));
        foreign(terms.eligibility(), features, problems);
        if (!problems.isEmpty()) {
            throw new InvalidRuleException(problems);
        }
    }

    private static void foreign(Rule rule, Set<String> features, List<RuleProblem> problems) {
        switch (rule) {
            case Group group -> group.parts().forEach(part -> foreign(part, features, problems));
            case Criterion criterion when !features.contains(criterion.field()) -> problems.add(new RuleProblem("",
                    "Who may have an offer is said by raw features alone, not by '" + criterion.field() + "'."));
            case Criterion criterion -> {
            }
        }
    }
}
