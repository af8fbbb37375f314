package io.telelink.scoring.job;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.telelink.customer.BusinessDay;
import io.telelink.customer.CustomerGroups;
import io.telelink.customer.KeyRange;
import io.telelink.customer.Snapshots;
import io.telelink.customer.UnusableGroupException;
import io.telelink.job.JobFailedException;
import io.telelink.job.Jobs;
import io.telelink.scoring.RunBegun;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.persistence.MemberTable;
import io.telelink.scoring.persistence.PredictionTable;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.ScoringRunTable;
import io.telelink.scoring.persistence.ScoringRunTable.Ending;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Divides a run into ranges, once. Who becomes a customer later is scored by the next run. */
@Component
class RunPlan {

    private final ScoringRunTable runs;
    private final RangeTable ranges;
    private final Snapshots snapshots;
    private final CustomerGroups segments;
    private final MemberTable members;
    private final Jobs jobs;
    private final PredictionTable predictions;
    private final ScoringPolicy policy;
    private final Clock clock;
    private final BusinessDay day;
    private final ApplicationEventPublisher events;

    RunPlan(ScoringRunTable runs, RangeTable ranges, Snapshots snapshots, CustomerGroups segments, MemberTable members,
            Jobs jobs, PredictionTable predictions, ScoringPolicy policy, Clock clock, BusinessDay day,
            ApplicationEventPublisher events) {
        this.runs = runs;
        this.ranges = ranges;
        this.snapshots = snapshots;
        this.segments = segments;
        this.members = members;
        this.jobs = jobs;
        this.predictions = predictions;
        this.policy = policy;
        this.clock = clock;
        this.day = day;
        this.events = events;
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
        runs.begin(runId, predictedAt, day.today());
        ranges.insert(runId, ranges(runId));
        events.publishEvent(new RunBegun(runs.of(jobs.find(runId).orElseThrow())));
    }

    private List<KeyRange> ranges(long runId) {
        Long segment = runs.of(jobs.find(runId).orElseThrow()).segmentId();
        if (segment == null) {
            return snapshots.rangesOfActive(policy.rangeRows());
        }
        try {
            members.insert(runId, segments.members(segment));
        } catch (UnusableGroupException unusable) {
            throw new JobFailedException(String.valueOf(unusable.getMessage()));
        }
        return members.ranges(runId, policy.rangeRows());
    }
}
