package io.telelink.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * A run that scores many customers.
 *
 * @param segmentId    of the segment whose members are scored; null for everyone
 * @param churnVersion number of the version used
 * @param businessDay  the store's day when the run began; null before that, and for runs from before it was kept
 * @param high         customers found at high risk so far
 */
public record ScoringRun(JobRun job, String scope, @Nullable Long segmentId, long churnVersionId, int churnVersion, long valueVersionId,
                         int valueVersion, @Nullable LocalDate businessDay, long high, long medium, long low) {

    /** Kind of these runs among all jobs. */
    public static final String KIND = "SCORING";

    /** Stage in which ranges are scored; other stages follow when all are. */
    public static final String SCORING = "Scoring";

    public long id() {
        return job.id();
    }

    /** Whether all active customers are scored, not only the members of a segment. */
    public boolean isOfEveryone() {
        return segmentId == null;
    }

    /** Customers that have their prediction in this run. */
    public long scored() {
        return high + medium + low;
    }

    /** How long the rest will take at the pace so far; empty where that cannot be said. */
    public Optional<Double> remainingSeconds(Instant now) {
        Long total = job.total();
        return job.state() != JobState.RUNNING || total == null ? Optional.empty()
                : job.rate(now).map(rate -> Math.max(0, total - job.done()) / rate);
    }
}
