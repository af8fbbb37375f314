package io.telelink.monitoring.job;

import io.telelink.job.JobEvent;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.scoring.ScoringRun;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Asks for a report whenever a scoring run has made its answers the current ones, in the transaction that ends it. */
@Component
class MonitoringAfterScoring {

    private final Jobs jobs;

    MonitoringAfterScoring(Jobs jobs) {
        this.jobs = jobs;
    }

    @EventListener
    void ended(JobEvent.Ended run) {
        if (run.kind().equals(ScoringRun.KIND) && run.state() == JobState.SUCCEEDED) {
            jobs.submit(MonitoringHandler.KIND, "Answers of scoring run " + run.id(), run.owner());
        }
    }
}
