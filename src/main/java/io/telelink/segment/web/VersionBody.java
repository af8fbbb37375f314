package io.telelink.segment.web;

import java.time.Instant;
import java.util.List;

import io.telelink.segment.RuleProblem;
import io.telelink.segment.SegmentVersion;
import io.telelink.segment.rule.RuleJson;
import tools.jackson.databind.JsonNode;

/** A version of a segment as the REST interface shows one. */
record VersionBody(int number, String name, JsonNode rule, List<RuleProblem> problems, String comment, Instant savedAt,
                   String savedBy) {

    static VersionBody of(SegmentVersion version, RuleJson json) {
        return new VersionBody(version.number(), version.name(), json.tree(version.rule()), version.problems(),
                version.comment(), version.savedAt(), version.savedBy());
    }
}
