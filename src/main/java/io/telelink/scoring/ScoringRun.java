package io.telelink.scoring;

import java.time.Instant;
import java.util.Optional;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;

/**
 * A run that scores many customers.
 *
 * @param churnVersion number of the version used
 * @param high         customers found at high risk so far
 */
public record ScoringRun(JobRun job, String scope, long churnVersionId, int churnVersion, long valueVersionId,
                         int valueVersion, long high, long medium, long low) {

    /** Kind of these runs among all jobs. */
    public static final String KIND = "SCORING";

    /** Stage in which ranges are scored; other stages follow when all are. */
    public static final String SCORING = "Scoring";

    public long id() {
        return job.id();
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
