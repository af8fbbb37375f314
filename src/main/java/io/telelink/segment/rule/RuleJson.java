package io.telelink.segment.rule;

import java.util.ArrayList;
import java.util.List;

import io.telelink.segment.Criterion;
import io.telelink.segment.Group;
import io.telelink.segment.Join;
import io.telelink.segment.Rule;
import io.telelink.segment.RuleProblem;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rules as JSON: {@code {"all": [{"field": "state", "in": ["OH"]}, {"none": [{"field": "clv", "missing": true}]}]}}. Stored
 * ones carry the number of their format: {@code {"format": 1, "rule": ...}}.
 */
@Component
@NamedInterface("rule")
public class RuleJson {

    /** The format that is written, and the only one there has been so far. */
    static final int FORMAT = 1;

    private static final String FIELD = "field";

    private final JsonMapper mapper = JsonMapper.shared();

    /**
     * A rule as far as it could be read.
     *
     * @param problems what could not be read, and is therefore not in the rule
     */
    @NamedInterface("rule")
    public record Reading(Group rule, List<RuleProblem> problems) {

        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** The rule with its format, for the store. */
    public String write(Group rule) {
        ObjectNode stored = mapper.createObjectNode();
        stored.put("format", FORMAT);
        stored.set("rule", tree(rule));
        return mapper.writeValueAsString(stored);
    }

    /** Reads what {@link #write} wrote, in whichever release. */
    public Reading readStored(String json) {
        JsonNode stored = mapper.readTree(json);
        int format = stored.path("format").asInt(0);
        if (format != FORMAT) {
            return new Reading(Rule.EVERYONE, List.of(new RuleProblem("",
                    "The rule is stored in the format " + format + ", which this release does not know.")));
        }
        return read(stored.path("rule"));
    }

    /** Reads a rule as it comes from outside. */
    public Reading read(JsonNode json) {
        List<RuleProblem> problems = new ArrayList<>();
        Rule rule = new RuleReader(problems).read(json, "", 1);
        if (rule instanceof Criterion criterion) {
            return new Reading(new Group(Join.ALL, List.of(criterion)), problems);
        }
        return new Reading(rule instanceof Group group ? group : Rule.EVERYONE, problems);
    }

    /** The rule alone. */
    public JsonNode tree(Rule rule) {
        ObjectNode node = mapper.createObjectNode();
        switch (rule) {
            case Group group -> {
                ArrayNode parts = node.putArray(group.join().key());
                group.parts().forEach(part -> parts.add(tree(part)));
            }
            case Criterion criterion -> {
                node.put(FIELD, criterion.field());
                node.set(criterion.operator().key(), values(criterion));
            }
        }
        return node;
    }

    private JsonNode values(Criterion criterion) {
        return switch (criterion.operator()) {
            case MISSING, KNOWN -> mapper.valueToTree(true);
            case IN, NOT_IN, BETWEEN -> mapper.valueToTree(criterion.values());
            case EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, IS -> mapper.valueToTree(
                    criterion.values().isEmpty() ? null : criterion.values().getFirst());
        };
    }
}
