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
 * @param valueMeasures null for a churn version, and a value version that could not be measured
 * @param provenance    where the version comes from, as plain values
 */
public record VersionSummary(long id, Task task, int number, String specification, String title, String artifactSha256,
                             @Nullable Measures churnMeasures, @Nullable ValueMeasures valueMeasures, Map<String, Object> provenance,
                             @Nullable Long trainingRunId, Instant createdAt, String createdBy, boolean champion) {

    /** Measures of a value version; empty for a churn version, and where there were no bills to measure it against. */
    public Optional<ValueMeasures> valued() {
        return Optional.ofNullable(valueMeasures);
    }

    /** Measures of a churn version; empty for a value version. */
    public Optional<Measures> measures() {
        return Optional.ofNullable(churnMeasures);
    }
}
