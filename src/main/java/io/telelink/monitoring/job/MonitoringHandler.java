package io.telelink.monitoring.job;

import java.util.List;

import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.monitoring.persistence.RunTable;
import io.telelink.monitoring.persistence.RunTable.Run;
import io.telelink.monitoring.persistence.SketchTable;
import org.springframework.stereotype.Component;

/**
 * First looks what became of earlier runs, then reports on those that have no report yet. Each run is a transaction; taken up again
 * after a crash it goes on with the next.
 */
@Component
class MonitoringHandler implements JobHandler {

    static final String KIND = "MONITORING";

    private final Judging judging;
    private final Reporting reporting;
    private final RunTable runs;
    private final SketchTable sketches;

    MonitoringHandler(Judging judging, Reporting reporting, RunTable runs, SketchTable sketches) {
        this.judging = judging;
        this.reporting = reporting;
        this.runs = runs;
        this.sketches = sketches;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Two side by side would report on the same runs. */
    @Override
    public boolean isOneAtATime() {
        return true;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        progress.report("Looking what became of earlier runs", 0, 0);
        judging.all(progress);
        List<Run> unreported = runs.unreported();
        for (int i = 0; i < unreported.size(); i++) {
            progress.stopIfCancelled();
            progress.report("Comparing runs with where their champion was trained", i, unreported.size());
            reporting.report(unreported.get(i));
        }
        sketches.deleteOfEnded();
    }
}
