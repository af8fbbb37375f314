package io.telelink.audit.verification;

import java.time.Instant;
import java.util.Optional;

import io.telelink.audit.Hash;
import io.telelink.audit.Period;
import io.telelink.job.JobRun;

/**
 * A verification as it stood when it was read.
 *
 * @param job         the run that does it
 * @param signOff     whether the period is signed off where nothing is found
 * @param completedAt when everything had been looked at; empty while it runs, and where it was stopped or failed
 * @param chain       the stretch of the chain that was recomputed; empty until it is complete
 * @param evidence    units of other modules that were verified
 * @param findings    how much is wrong; only the first of each source are kept
 * @param signedOff   id of the sign-off it led to
 */
public record Verification(JobRun job, Period period, boolean signOff, Optional<Instant> completedAt, Optional<Chain> chain,
                           long evidence, long findings, Optional<Long> signedOff) {

    /**
     * A stretch of the chain.
     *
     * @param last        before the first where the period has no entries
     * @param start       hash in front of the first entry
     * @param end         hash of the last entry
     * @param entries     entries recomputed
     * @param checkpoints entries compared with their checkpoint outside the database
     */
    public record Chain(long first, long last, Hash start, Hash end, long entries, long checkpoints) {
    }

    public long id() {
        return job.id();
    }

    /** Whether everything was looked at and is as it was recorded. */
    public boolean isRight() {
        return completedAt.isPresent() && findings == 0;
    }
}
