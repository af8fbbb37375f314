package io.telelink.scoring.job;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

import io.telelink.database.ConnectionLoss;
import io.telelink.database.ConnectionShare;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.learning.data.Schema;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.compute.Methods;
import io.telelink.scoring.compute.Occasion;
import io.telelink.scoring.compute.RangeScorer;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.RangeTable.Range;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The threads of this process that score ranges of a run. A range that fails for a reason of its own is held back and tried
 * again; while the database cannot be reached, everybody waits and nothing counts as failed. A thread that fails again and again
 * before it has a range gives up.
 */
@Component
class RangeWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(RangeWorkers.class);
    private static final int MOST_ATTEMPTS = 4;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ScoringRunTable runs;
    private final RangeTable ranges;
    private final RangeScoring scoring;
    private final Methods methods;
    private final Jobs jobs;
    private final Schema schema;
    private final TransactionTemplate transaction;
    private final ConnectionShare connections;
    private final int threads;
    private final Set<Long> working = ConcurrentHashMap.newKeySet();

    RangeWorkers(ScoringRunTable runs, RangeTable ranges, RangeScoring scoring, Methods methods, Jobs jobs,
                 Schema schema, ScoringPolicy policy, TransactionTemplate transaction, ConnectionShare connections) {
        this.runs = runs;
        this.ranges = ranges;
        this.scoring = scoring;
        this.methods = methods;
        this.jobs = jobs;
        this.schema = schema;
        this.transaction = transaction;
        this.connections = connections;
        this.threads = Math.min(policy.threads(), connections.most());
    }

    /** What the threads of a run share. */
    private record Work(ScoringRun run, RangeScorer scorer, Occasion occasion, AtomicBoolean stopped, AtomicInteger lost) {

        long runId() {
            return run.id();
        }
    }

    /** Threads at work; closing waits until each has finished the range it is at. */
    final class Team implements AutoCloseable {

        private final Work work;
        private final List<Thread> members = new ArrayList<>();

        private Team(Work work) {
            this.work = work;
        }

        /** Whether any of them still finds ranges to score. */
        boolean isWorking() {
            return members.stream().anyMatch(Thread::isAlive);
        }

        /** Whether none of them is left, because each has failed. */
        boolean isLost() {
            return work.lost().get() == members.size();
        }

        @Override
        public void close() {
            work.stopped().set(true);
            boolean interrupted = false;
            for (Thread thread : members) {
                while (thread.isAlive()) {
                    try {
                        thread.join();
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            }
            working.remove(work.runId());
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Starts this process's threads on a run; those that find nothing to do, or a run that is over, end by themselves. */
    Team start(long runId) {
        ScoringRun run = runs.of(jobs.find(runId).orElseThrow());
        var scorer = new RangeScorer(methods.of(run, runs.basis(runId)), schema);
        var occasion = new Occasion(runId, runs.ending(runId).predictedAt(), run.job().owner(), Purpose.SCORING_RUN);
        var work = new Work(run, scorer, occasion, new AtomicBoolean(), new AtomicInteger());
        var team = new Team(work);
        working.add(runId);
        try {
            for (int i = 1; i <= threads; i++) {
                team.members.add(Thread.ofPlatform().name("scoring-" + runId + "-" + i).daemon().start(() -> member(work)));
            }
        } catch (Error noMore) {
            team.close();
            throw noMore;
        }
        return team;
    }

    /** Whether threads of this process are on the run. */
    boolean isWorkingOn(long runId) {
        return working.contains(runId);
    }

    private void member(Work work) {
        boolean ended = false;
        try {
            ended = work(work);
        } finally {
            work.lost().addAndGet(ended ? 0 : 1);
        }
    }

    /** @return false where the thread gave up */
    private boolean work(Work work) {
        int inARow = 0;
        while (!work.stopped().get()) {
            Range[] current = new Range[1];
            try {
                if (isStopped(work.runId())) {
                    return true;
                }
                if (!connections.use(() -> next(work, current))) {
                    if (ranges.standing(work.runId()).open() == 0) {
                        return true;
                    }
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
                inARow = 0;
            } catch (RuntimeException | Error failure) {
                inARow = current[0] != null || ConnectionLoss.causes(failure) ? 0 : inARow + 1;
                recover(work, current[0], failure);
                if (inARow == MOST_ATTEMPTS) {
                    return false;
                }
            }
        }
        return true;
    }

    /** @return whether there was a range, which is scored */
    private boolean next(Work work, Range[] current) {
        return Boolean.TRUE.equals(transaction.execute(status -> ranges.claim(work.runId()).map(range -> {
            current[0] = range;
            scoring.score(range, work.run(), work.scorer(), work.occasion());
            return true;
        }).orElse(false)));
    }

    private boolean isStopped(long runId) {
        return jobs.find(runId).map(run -> run.cancelRequested() || run.state() != JobState.RUNNING)
                .orElse(true);
    }

    private void recover(Work work, @Nullable Range range, Throwable failure) {
        if (ConnectionLoss.causes(failure)) {
            LOG.warn("A scoring thread lost the database and tries again: {}", failure.toString());
        } else if (range == null) {
            LOG.warn("A thread of scoring run {} failed before it had a range", work.runId(), failure);
        } else {
            LOG.warn("Range {} of scoring run {} failed", range.position(), range.jobRunId(), failure);
            try {
                ranges.failed(range, reason(range, failure), MOST_ATTEMPTS, PAUSE);
            } catch (RuntimeException lost) {
                LOG.warn("The failure could not be noted: {}", lost.toString());
            }
        }
        LockSupport.parkNanos(PAUSE.toNanos());
    }

    private static String reason(Range range, Throwable failure) {
        String what = failure instanceof JobFailedException known ? String.valueOf(known.getMessage())
                : "an unexpected failure (" + failure.getClass().getSimpleName() + "), which is logged.";
        return "Customers " + range.firstCustomerId() + " to " + range.lastCustomerId() + " could not be scored: " + what;
    }
}
