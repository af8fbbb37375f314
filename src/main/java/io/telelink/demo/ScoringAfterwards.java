package io.telelink.demo;

import io.telelink.job.JobEvent;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.RunRequest;
import io.telelink.scoring.ScoringRun;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has everybody scored as they are after a month. A run that somebody started meanwhile has scored some before the month and some
 * after it: then another one follows when it has ended.
 */
@Component
class ScoringAfterwards {

    private final ClockTable table;
    private final VersionStore versions;
    private final RunRequest scoring;

    ScoringAfterwards(ClockTable table, VersionStore versions, RunRequest scoring) {
        this.table = table;
        this.versions = versions;
        this.scoring = scoring;
    }

    @Transactional
    public void start(String owner) {
        // Held until this commits, as by the end of a run: neither can miss what the other does.
        table.lock();
        if (versions.champions().isPresent()) {
            table.wantScoring();
            startIfPossible(owner);
        }
    }

    /** In the transaction that ends a run. */
    @EventListener
    public void ended(JobEvent.Ended run) {
        if (run.kind().equals(ScoringRun.KIND)) {
            table.lock();
            startIfPossible(run.owner());
        }
    }

    private void startIfPossible(String owner) {
        if (scoring.underWay().isEmpty() && table.takeScoring()) {
            scoring.everyone(owner);
        }
    }
}
