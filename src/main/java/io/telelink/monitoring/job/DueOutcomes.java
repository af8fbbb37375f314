package io.telelink.monitoring.job;

import io.telelink.job.Jobs;
import io.telelink.job.Repeating;
import io.telelink.monitoring.MonitoringSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where nobody is scored for long, outcomes become known all the same. */
@Component
class DueOutcomes extends Repeating {

    private final Judging judging;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    DueOutcomes(Judging judging, Jobs jobs, TransactionTemplate transaction, MonitoringSettings settings) {
        super("monitoring-outcomes", settings.lookInterval());
        this.judging = judging;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** Several that are asked for at once do no harm: the second finds nothing to do. */
    @Override
    protected void round() {
        if (judging.isDue()) {
            transaction.executeWithoutResult(status -> jobs.submit(MonitoringHandler.KIND, "Outcomes of earlier runs", "monitoring"));
        }
    }
}
