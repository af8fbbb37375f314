package io.telelink.segment;

import java.time.Instant;
import java.util.List;

/**
 * A named rule over customers, as it is now.
 *
 * @param owner    who made it
 * @param shared   whether every manager and administrator sees it
 * @param version  number of the version that {@code rule} is
 * @param rule     as far as it can be read
 * @param problems why it can no longer be used; empty while it can
 */
public record Segment(long id, String name, String owner, boolean shared, int version, Instant changedAt, String changedBy,
                      Group rule, List<RuleProblem> problems) {

    public Segment {
        problems = List.copyOf(problems);
    }

    public boolean isValid() {
        return problems.isEmpty();
    }
}
