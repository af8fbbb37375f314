package io.telelink.training.web;

import java.time.Instant;
import java.util.List;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.training.TrainingRun;
import org.jspecify.annotations.Nullable;

/**
 * A training run as the REST interface shows one.
 *
 * @param fraction share of the work done, 0 to 1; null while it is unknown
 * @param rows     labelled snapshots used; null until they are read
 * @param outcome  what came of it: the versions registered, and the champion where there was none
 * @param failure  why nothing was registered
 */
record TrainingRunBody(long id, JobState state, List<String> specifications, String owner, @Nullable String stage,
                       @Nullable Double fraction, boolean cancelRequested, @Nullable Integer rows, @Nullable String outcome,
                       @Nullable String failure, Instant createdAt, @Nullable Instant startedAt,
                       @Nullable Instant finishedAt) {

    static TrainingRunBody of(TrainingRun run) {
        JobRun job = run.job();
        return new TrainingRunBody(job.id(), job.state(), run.specifications(), job.owner(), job.stage(),
                job.fraction().orElse(null), job.cancelRequested(), run.rows(), run.outcome(), job.failure(),
                job.createdAt(), job.startedAt(), job.finishedAt());
    }
}
