package io.telelink.scoring.web;

import java.time.Instant;
import java.util.Locale;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.scoring.ScoringRun;
import org.jspecify.annotations.Nullable;

/** A scoring run as the REST interface shows it; what is not known yet is null. */
@Schema(name = "ScoringRun")
record ScoringRunBody(
        long id,
        String scope,
        @Nullable Long segment,
        JobState state,
        @Nullable String stage,
        long done,
        @Nullable Long total,
        @Schema(description = "Share done, 0 to 1") @Nullable Double fraction,
        @Nullable Double ratePerSecond,
        @Nullable Double remainingSeconds,
        Bands bands,
        int churnModelVersion,
        int valueModelVersion,
        boolean cancelRequested,
        @Nullable String failure,
        String owner,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Customers found in each band so far. */
    record Bands(long high, long medium, long low) {
    }

    static ScoringRunBody of(ScoringRun run, Instant now) {
        JobRun job = run.job();
        return new ScoringRunBody(run.id(), run.scope().toLowerCase(Locale.ROOT), run.segmentId(), job.state(), job.stage(),
                job.done(), job.total(), job.fraction().orElse(null), job.rate(now).orElse(null),
                run.remainingSeconds(now).orElse(null), new Bands(run.high(), run.medium(), run.low()),
                run.churnVersion(), run.valueVersion(), job.cancelRequested(), job.failure(), job.owner(),
                job.createdAt(), job.startedAt(), job.finishedAt());
    }
}
