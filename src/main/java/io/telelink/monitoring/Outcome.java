package io.telelink.monitoring;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of the customers of a run.
 *
 * @param version  number of the churn version that answered
 * @param day      of the business when the run was made
 * @param until    first day that does not count any more
 * @param promised null where the version's test is not known
 */
public record Outcome(long runId, long versionId, int version, Horizon horizon, LocalDate day, LocalDate until, Realised realised,
                      @Nullable Promise promised) {

    public Optional<Promise> promise() {
        return Optional.ofNullable(promised);
    }
}
