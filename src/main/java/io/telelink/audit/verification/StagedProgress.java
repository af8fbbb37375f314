package io.telelink.audit.verification;

import io.telelink.audit.VerificationProgress;
import io.telelink.job.JobProgress;

/** Progress of one verification over all that it looks at. */
final class StagedProgress implements VerificationProgress {

    private final JobProgress job;
    private final long total;
    private String stage = "";
    private long done;

    StagedProgress(JobProgress job, long total) {
        this.job = job;
        this.total = total;
    }

    void stage(String name) {
        stage = name;
        advance(0);
    }

    @Override
    public void advance(long units) {
        done += units;
        job.report(stage, Math.min(done, total), total);
    }

    @Override
    public void stopIfCancelled() {
        job.stopIfCancelled();
    }

    long done() {
        return done;
    }
}
