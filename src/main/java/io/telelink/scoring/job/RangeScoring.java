package io.telelink.scoring.job;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.telelink.customer.SnapshotBatch;
import io.telelink.customer.Snapshots;
import io.telelink.job.JobFailedException;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.RangeObserver;
import io.telelink.scoring.ScoredRange;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.TopReasons;
import io.telelink.scoring.compute.Occasion;
import io.telelink.scoring.compute.RangeScorer;
import io.telelink.scoring.ledger.Blocks;
import io.telelink.scoring.persistence.MemberTable;
import io.telelink.scoring.persistence.PredictionIds;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.RangeTable.Range;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Scores a range of customers: reads, computes, hashes and stores it in one transaction, in which the range also becomes done.
 * How long each step takes is measured as {@code telelink.scoring.stage}.
 */
@Component
class RangeScoring {

    private final RangeTable ranges;
    private final Snapshots snapshots;
    private final MemberTable members;
    private final PredictionTable predictions;
    private final PredictionIds ids;
    private final Blocks blocks;
    private final List<RangeObserver> observers;
    private final MeterRegistry meters;
    private final String worker = ManagementFactory.getRuntimeMXBean().getName();

    RangeScoring(RangeTable ranges, Snapshots snapshots, MemberTable members, PredictionTable predictions, PredictionIds ids, Blocks blocks,
                 List<RangeObserver> observers, MeterRegistry meters) {
        this.ranges = ranges;
        this.snapshots = snapshots;
        this.members = members;
        this.predictions = predictions;
        this.ids = ids;
        this.blocks = blocks;
        this.observers = observers;
        this.meters = meters;
    }

    /**
     * @param range claimed in the caller's transaction
     * @param run   that it belongs to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void score(Range range, ScoringRun run, RangeScorer scorer, Occasion occasion) {
        SnapshotBatch batch = timed("read", () -> run.isOfEveryone()
                ? snapshots.currentOfActive(range.firstCustomerId(), range.lastCustomerId())
                : snapshots.currentOfActive(members.between(range.jobRunId(), range.firstCustomerId(), range.lastCustomerId())));
        if (batch.size() > PredictionIds.BLOCK) {
            throw new JobFailedException("Between two customers of a range " + batch.size() + " became active.");
        }
        if (batch.size() == 0) {
            ranges.done(range, worker, 0, 0, 0);
            return;
        }
        RangeScorer.Evaluation evaluation = timed("evaluate", () -> scorer.evaluate(batch));
        TopReasons[] reasons = timed("explain", () -> scorer.reasons(evaluation));
        long firstId = ids.block();
        RangeScorer.Values values = timed("value", () -> scorer.values(batch, evaluation));
        List<PredictionRow> rows = timed("propose", () -> scorer.rows(firstId, batch, evaluation, reasons, values, occasion));
        Blocks.Sealed sealed = timed("hash", () -> blocks.hash(rows, batch));
        timed("write", () -> {
            predictions.insert(rows);
            blocks.store(range.jobRunId(), range.position(), rows, sealed);
            return rows;
        });
        var seen = new ScoredRange(run, range.position(), batch, evaluation.calibrated(), evaluation.bands(), values.worth().clv());
        timed("observe", () -> {
            observers.forEach(observer -> observer.scored(seen));
            return seen;
        });
        ranges.done(range, worker, count(evaluation, RiskBand.HIGH), count(evaluation, RiskBand.MEDIUM),
                count(evaluation, RiskBand.LOW));
    }

    private <T> T timed(String stage, Supplier<T> work) {
        return meters.timer("telelink.scoring.stage", "stage", stage).record(work);
    }

    private static long count(RangeScorer.Evaluation evaluation, RiskBand wanted) {
        long count = 0;
        for (RiskBand band : evaluation.bands()) {
            count += band == wanted ? 1 : 0;
        }
        return count;
    }
}
