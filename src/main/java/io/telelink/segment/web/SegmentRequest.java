package io.telelink.segment.web;

import java.util.List;

import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.rule.RuleJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A segment as a program wants it saved.
 *
 * @param shared  whether every manager and administrator sees it; not when left out
 * @param rule    as in {@code {"all": [{"field": "state", "in": ["OH"]}]}}
 * @param comment why it was changed
 * @param version the version that was changed; needed to change one, not to make one
 */
record SegmentRequest(@Nullable String name, @Nullable Boolean shared, @Nullable JsonNode rule, @Nullable String comment,
                      @Nullable Integer version) {

    /** @throws InvalidRuleException when the rule cannot be read */
    SegmentDraft draft(RuleJson json) {
        if (rule == null) {
            throw new InvalidRuleException(List.of(new RuleProblem("", "A segment needs a rule.")));
        }
        RuleJson.Reading reading = json.read(rule);
        if (!reading.problems().isEmpty()) {
            throw new InvalidRuleException(reading.problems());
        }
        return new SegmentDraft(name == null ? "" : name, Boolean.TRUE.equals(shared), reading.rule(),
                comment == null ? "" : comment);
    }
}
