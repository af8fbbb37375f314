package io.telelink.demo;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.CannotScoreException;
import io.telelink.scoring.RunRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the store's day on, then has everybody scored as they are now. */
@Component
class AdvanceJob implements JobHandler {

    private static final long LOOK_NANOS = Duration.ofMillis(500).toNanos();

    private final MonthAdvance month;
    private final ClockTable table;
    private final Jobs jobs;
    private final VersionStore versions;
    private final RunRequest scoring;
    private final WorldSettings settings;
    private final TransactionTemplate apart;

    AdvanceJob(MonthAdvance month, ClockTable table, Jobs jobs, VersionStore versions, RunRequest scoring,
               WorldSettings settings, PlatformTransactionManager transactions) {
        this.month = month;
        this.table = table;
        this.jobs = jobs;
        this.versions = versions;
        this.scoring = scoring;
        this.settings = settings;
        this.apart = new TransactionTemplate(transactions);
        // Progress is to be seen before the month is committed, and its connection is free while the month's is in a COPY.
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public String kind() {
        return Advance.KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        JobRun job = jobs.find(jobRunId).orElseThrow();
        Advance advance = table.advance(job).orElseThrow();
        long total = table.active();
        progress.report("Living through the month", 0, total);
        month.to(advance, done -> apart.executeWithoutResult(status -> {
            progress.report("Living through the month", done, total);
            progress.stopIfCancelled();
        }));
        if (settings.scoreAfterAdvance() && versions.champions().isPresent()) {
            score(job.owner(), progress);
        }
    }

    /** A run that is under way scores the month before: it is waited for. */
    private void score(String owner, JobProgress progress) {
        while (!progress.isCancelled()) {
            try {
                scoring.everyone(owner);
                return;
            } catch (CannotScoreException underWay) {
                progress.report("Waiting for a scoring run", 0, 0);
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
    }
}
