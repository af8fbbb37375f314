package io.telelink.scoring;

import java.util.List;

import io.telelink.customer.Snapshot;
import io.telelink.customer.Snapshots;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.Jobs;
import io.telelink.learning.data.Schema;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.springframework.stereotype.Component;

/** Scores every active customer range by range; a run that was interrupted goes on after its last committed range. */
@Component
class ScoringHandler implements JobHandler {

    private final ScoringRunTable runs;
    private final RangeScoring ranges;
    private final Snapshots snapshots;
    private final VersionStore versions;
    private final Schema schema;
    private final ScoringPolicy policy;
    private final Jobs jobs;

    ScoringHandler(ScoringRunTable runs, RangeScoring ranges, Snapshots snapshots, VersionStore versions, Schema schema,
                   ScoringPolicy policy, Jobs jobs) {
        this.runs = runs;
        this.ranges = ranges;
        this.snapshots = snapshots;
        this.versions = versions;
        this.schema = schema;
        this.policy = policy;
        this.jobs = jobs;
    }

    @Override
    public String kind() {
        return ScoringRun.KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        ScoringRun run = runs.of(jobs.find(jobRunId).orElseThrow());
        var scorer = new Scorer(versions.load(run.churnVersionId(), run.valueVersionId()), schema, policy);
        long done = run.high() + run.medium() + run.low();
        long total = Math.max(done, snapshots.countActive());
        long last = runs.checkpoint(jobRunId);
        List<Snapshot> range = snapshots.currentOfActive(last, policy.rangeRows());
        while (!range.isEmpty()) {
            progress.stopIfCancelled();
            // Customers who came in since the start have not been counted.
            progress.report("Scoring", done, Math.max(total, done));
            last = ranges.score(jobRunId, scorer, range, run.job().owner());
            done += range.size();
            range = snapshots.currentOfActive(last, policy.rangeRows());
        }
        progress.report("Finished", done, done);
    }
}
