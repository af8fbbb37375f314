package io.telelink.shadow.job;

import io.telelink.job.JobEvent;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.scoring.ScoringRun;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has challengers looked at whenever a run has succeeded: its agreement is known then, and outcomes of earlier runs may be. */
@Component
class ShadowAfterScoring {

    private final Jobs jobs;
    private final ShadowConclusions conclusions;

    ShadowAfterScoring(Jobs jobs, ShadowConclusions conclusions) {
        this.jobs = jobs;
        this.conclusions = conclusions;
    }

    @EventListener
    void ended(JobEvent.Ended run) {
        if (run.kind().equals(ScoringRun.KIND) && run.state() == JobState.SUCCEEDED && conclusions.areDue()) {
            jobs.submit(ShadowHandler.KIND, "Challengers after scoring run " + run.id(), run.owner());
        }
    }
}
