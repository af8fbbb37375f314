package io.telelink.demo;

import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.retention.Outcomes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves the store's day on, lets the outcomes land that it decides, then has everybody scored as they are now. */
@Component
class AdvanceJob implements JobHandler {

    private final MonthAdvance month;
    private final ClockTable table;
    private final Jobs jobs;
    private final Outcomes outcomes;
    private final ScoringAfterwards scoring;
    private final WorldSettings settings;
    private final TransactionTemplate apart;

    AdvanceJob(MonthAdvance month, ClockTable table, Jobs jobs, Outcomes outcomes, ScoringAfterwards scoring,
               WorldSettings settings, PlatformTransactionManager transactions) {
        this.month = month;
        this.table = table;
        this.jobs = jobs;
        this.outcomes = outcomes;
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
        outcomes.land();
        if (settings.scoreAfterAdvance()) {
            scoring.start(job.owner());
        }
    }
}
