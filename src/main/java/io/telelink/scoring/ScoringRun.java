package io.telelink.scoring;

import io.telelink.job.JobRun;

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

    public long id() {
        return job.id();
    }
}
