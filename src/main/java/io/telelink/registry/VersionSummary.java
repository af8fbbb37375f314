package io.telelink.registry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import org.jspecify.annotations.Nullable;

/**
 * A version as lists show it: without curves, importance and the text of its specification.
 *
 * @param churnMeasures null for a value version
 * @param provenance    where the version comes from, as plain values
 */
public record VersionSummary(long id, Task task, int number, String specification, String title, String artifactSha256,
                             @Nullable Measures churnMeasures, Map<String, Object> provenance,
                             @Nullable Long trainingRunId, Instant createdAt, String createdBy, boolean champion) {

    /** Measures of a churn version; empty for a value version, which is measured once billing history exists. */
    public Optional<Measures> measures() {
        return Optional.ofNullable(churnMeasures);
    }
}
