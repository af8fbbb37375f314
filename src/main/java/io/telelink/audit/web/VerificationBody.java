package io.telelink.audit.web;

import java.time.Instant;
import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import io.telelink.audit.Finding;
import io.telelink.audit.Period;
import io.telelink.audit.verification.Verification;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import org.jspecify.annotations.Nullable;

/** A verification as the REST interface shows it; what is not known yet is null. */
@Schema(name = "Verification")
record VerificationBody(
        long id,
        @Nullable Instant from,
        @Nullable Instant to,
        JobState state,
        @Nullable String stage,
        long done,
        @Nullable Long total,
        @Schema(description = "Whether everything was looked at and is as it was recorded; null until it is complete")
        @Nullable Boolean right,
        @Nullable Chain chain,
        @Schema(description = "Units of other modules that were verified") long evidence,
        @Schema(description = "How much is wrong; only the first of each source are listed") long findingCount,
        List<Finding> findings,
        @Nullable String failure,
        String owner,
        Instant createdAt,
        @Nullable Instant completedAt) {

    /** The stretch of the chain that was recomputed. */
    @Schema(name = "VerifiedChain")
    record Chain(long firstSequence, long lastSequence, String startHash, String endHash, long entries, long checkpoints) {

        static Chain of(Verification.Chain chain) {
            return new Chain(chain.first(), chain.last(), chain.start().hex(), chain.end().hex(), chain.entries(),
                    chain.checkpoints());
        }
    }

    static VerificationBody of(Verification verification, List<Finding> findings) {
        JobRun job = verification.job();
        Period period = verification.period();
        return new VerificationBody(verification.id(), period.from().orElse(null), period.to().orElse(null), job.state(),
                job.stage(), job.done(), job.total(), verification.completedAt().isPresent() ? verification.isRight() : null,
                verification.chain().map(Chain::of).orElse(null), verification.evidence(), verification.findings(), findings,
                job.failure(), job.owner(), job.createdAt(), verification.completedAt().orElse(null));
    }
}
