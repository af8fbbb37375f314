package io.telelink.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * A run as it stood when it was read.
 *
 * @param subject what it works on, in words
 * @param done    units finished of {@code total}; the unit depends on the kind
 * @param stage   what it is doing now, in words
 * @param failure why it failed, in words
 */
public record JobRun(long id, String kind, String subject, String owner, JobState state, long done,
                     @Nullable Long total, @Nullable String stage, @Nullable String failure, boolean cancelRequested,
                     Instant createdAt, @Nullable Instant startedAt, @Nullable Instant finishedAt) {

    /** Share finished, 0 to 1; empty while the total is unknown. */
    public Optional<Double> fraction() {
        if (state == JobState.SUCCEEDED) {
            return Optional.of(1.0);
        }
        return total == null || total == 0 ? Optional.empty() : Optional.of((double) done / total);
    }

    /** Units per second since the start; empty before anything is finished. */
    public Optional<Double> rate(Instant now) {
        if (startedAt == null || done == 0) {
            return Optional.empty();
        }
        double seconds = Duration.between(startedAt, finishedAt == null ? now : finishedAt).toMillis() / 1000.0;
        return seconds > 0 ? Optional.of(done / seconds) : Optional.empty();
    }
}
