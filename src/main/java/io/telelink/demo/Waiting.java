package io.telelink.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import org.springframework.stereotype.Component;

/** Waits for a background run while the application starts. */
@Component
class Waiting {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Jobs jobs;

    Waiting(Jobs jobs) {
        this.jobs = jobs;
    }

    /** @throws IllegalStateException with the run's reason when it did not succeed */
    void forEnd(long runId) {
        JobRun run = jobs.find(runId).orElseThrow();
        while (!run.state().isFinished()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted while waiting for run " + runId);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            run = jobs.find(runId).orElseThrow();
        }
        if (run.state() != JobState.SUCCEEDED) {
            throw new IllegalStateException(run.kind() + " run " + runId + " of the demonstration store ended as "
                    + run.state() + ": " + run.failure());
        }
    }
}
