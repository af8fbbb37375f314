package io.telelink.scoring.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import io.telelink.customer.Snapshots;
import io.telelink.job.JobFailedException;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.ScoringRunTable;
import io.telelink.scoring.persistence.ScoringRunTable.Ending;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Divides a run into ranges, once. Who becomes a customer later is scored by the next run. */
@Component
class RunPlan {

    private final ScoringRunTable runs;
    private final RangeTable ranges;
    private final Snapshots snapshots;
    private final PredictionTable predictions;
    private final ScoringPolicy policy;
    private final Clock clock;

    RunPlan(ScoringRunTable runs, RangeTable ranges, Snapshots snapshots, PredictionTable predictions,
            ScoringPolicy policy, Clock clock) {
        this.runs = runs;
        this.ranges = ranges;
        this.snapshots = snapshots;
        this.predictions = predictions;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public void divide(long runId) {
        // Whoever scores a range holds the run's row: to wait for all of them would mean to wait for the run's end.
        if (runs.ending(runId).predictedAt() != null) {
            return;
        }
        Ending ending = runs.lockedEnding(runId);
        if (ending.predictedAt() != null) {
            return;
        }
        if (ending.closedAt() != null) {
            throw new JobFailedException("The run was begun by an earlier version of the application: start a new one.");
        }
        // The database keeps microseconds.
        Instant predictedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        predictions.preparePartition(predictedAt);
        runs.begin(runId, predictedAt);
        ranges.insert(runId, snapshots.rangesOfActive(policy.rangeRows()));
    }
}
