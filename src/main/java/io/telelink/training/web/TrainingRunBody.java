package io.telelink.training.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.training.BestSoFar;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingWindow;
import org.jspecify.annotations.Nullable;

/**
 * A training run as the REST interface shows one.
 *
 * @param trigger  who wanted it
 * @param reason   why, where it was not a person
 * @param cutOff   that was asked for; null where it was not, as are pooled, maxRows and seed
 * @param position in the queue, 0 is under way; null for a run that has ended
 * @param fraction share of the work done, 0 to 1; null while it is unknown
 * @param rows     labelled snapshots used; null until they are read
 * @param cutOffs  that those are of, newest first
 * @param outcome  what came of it: the versions registered, and how they compare with the champion
 * @param failure  why nothing was registered
 */
record TrainingRunBody(long id, JobState state, List<String> specifications, String trigger, String reason, @Nullable LocalDate cutOff,
                       @Nullable Integer pooled, @Nullable Integer maxRows, @Nullable Long seed, String owner,
                       @Nullable Integer position, @Nullable String stage, @Nullable Double fraction, boolean cancelRequested,
                       @Nullable BestSoFar best, @Nullable Integer rows, List<LocalDate> cutOffs, @Nullable String outcome,
                       @Nullable String failure, Instant createdAt, @Nullable Instant startedAt,
                       @Nullable Instant finishedAt) {

    /** @param queue runs that are not finished, in the order of their turns */
    static TrainingRunBody of(TrainingRun run, List<TrainingRun> queue) {
        JobRun job = run.job();
        TrainingRequest request = run.request();
        int position = queue.stream().map(each -> each.job().id()).toList().indexOf(job.id());
        return new TrainingRunBody(job.id(), job.state(), request.specifications(), run.trigger().name(), run.reason(),
                request.window() instanceof TrainingWindow.CutOff(LocalDate day) ? day : null,
                request.window() instanceof TrainingWindow.Pooled(int pooled) ? pooled : null,
                request.maxRows(), request.seed(), job.owner(), position < 0 ? null : position, job.stage(),
                job.fraction().orElse(null), job.cancelRequested(), run.best(), run.rows(), run.cutOffs(), run.outcome(),
                job.failure(), job.createdAt(), job.startedAt(), job.finishedAt());
    }
}
