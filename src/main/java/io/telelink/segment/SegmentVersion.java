package io.telelink.segment;

import java.time.Instant;
import java.util.List;

/**
 * A rule that a segment has or had; never changed.
 *
 * @param comment  why it was saved; may be empty
 * @param rule     as far as it can be read
 * @param problems why it can no longer be used; empty while it can
 */
public record SegmentVersion(long segmentId, int number, String name, Group rule, List<RuleProblem> problems, String comment,
                             Instant savedAt, String savedBy) {

    public SegmentVersion {
        problems = List.copyOf(problems);
    }
}
