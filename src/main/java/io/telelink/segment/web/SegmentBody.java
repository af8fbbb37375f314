package io.telelink.segment.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.segment.RuleProblem;
import io.telelink.segment.Segment;
import io.telelink.segment.SegmentFigures;
import io.telelink.segment.rule.RuleJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A segment as the REST interface shows one.
 *
 * @param problems why the rule can no longer be used; empty while it can
 * @param figures  as last counted; null before the first time
 */
record SegmentBody(long id, String name, String owner, boolean shared, int version, Instant changedAt, String changedBy,
                   JsonNode rule, List<RuleProblem> problems, @Nullable SegmentFigures figures) {

    static SegmentBody of(Segment segment, Optional<SegmentFigures> figures, RuleJson json) {
        return new SegmentBody(segment.id(), segment.name(), segment.owner(), segment.shared(), segment.version(),
                segment.changedAt(), segment.changedBy(), json.tree(segment.rule()), segment.problems(), figures.orElse(null));
    }
}
