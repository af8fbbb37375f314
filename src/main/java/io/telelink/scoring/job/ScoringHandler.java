package io.telelink.scoring.job;

import java.time.Duration;
import java.util.Optional;

import io.telelink.database.ConnectionLoss;
import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobProgress;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.job.Pause;
import io.telelink.scoring.RunStarting;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.persistence.RangeTable;
import io.telelink.scoring.persistence.ScoringRunTable;
import io.telelink.scoring.persistence.ScoringRunTable.Ending;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Leads a run: divides it into ranges, has them scored, closes it, and makes its answers the current ones. Each step can be
 * taken up again by whoever gets the run after a crash, and two that lead the same run do not harm each other.
 */
@Component
class ScoringHandler implements JobHandler {

    private static final Duration LOOK = Duration.ofMillis(200);
    /** How long the database may be away before the run is given back to the queue. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final RunPlan plan;
    private final RangeWorkers workers;
    private final RangeTable ranges;
    private final ScoringRunTable runs;
    private final RunClosing closing;
    private final CurrentAnswers currentAnswers;
    private final Jobs jobs;
    private final ApplicationEventPublisher events;

    ScoringHandler(RunPlan plan, RangeWorkers workers, RangeTable ranges, ScoringRunTable runs, RunClosing closing,
                   CurrentAnswers currentAnswers, Jobs jobs, ApplicationEventPublisher events) {
        this.plan = plan;
        this.workers = workers;
        this.ranges = ranges;
        this.runs = runs;
        this.closing = closing;
        this.currentAnswers = currentAnswers;
        this.jobs = jobs;
        this.events = events;
    }

    @Override
    public String kind() {
        return ScoringRun.KIND;
    }

    @Override
    public void run(long jobRunId, JobProgress progress) {
        patiently(() -> events.publishEvent(new RunStarting(runs.of(jobs.find(jobRunId).orElseThrow()))));
        patiently(() -> plan.divide(jobRunId));
        Ending ending = runs.ending(jobRunId);
        if (ending.closedAt() == null) {
            try {
                score(jobRunId, progress);
                report(jobRunId, progress, "Proving that everybody was scored once");
                patiently(() -> closing.close(jobRunId, JobState.SUCCEEDED));
            } catch (JobCancelledException | JobFailedException ended) {
                patiently(() -> closing.close(jobRunId, ended instanceof JobFailedException ? JobState.FAILED : JobState.CANCELLED));
                throw ended;
            }
        } else if (ending.outcome() == JobState.CANCELLED) {
            throw new JobCancelledException();
        } else if (ending.outcome() == JobState.FAILED) {
            throw new JobFailedException(Optional.ofNullable(ranges.standing(jobRunId).failure())
                    .orElse("The run had failed when the application stopped; why is logged."));
        }
        if (ending.publishedAt() == null) {
            report(jobRunId, progress, "Showing the new answers");
            patiently(() -> currentAnswers.publish(jobRunId));
        }
        report(jobRunId, progress, "Finished");
    }

    private void report(long runId, JobProgress progress, String stage) {
        patiently(() -> {
            long scored = ranges.standing(runId).scored();
            progress.report(stage, scored, scored);
        });
    }

    private void score(long runId, JobProgress progress) {
        RangeWorkers.Team[] team = {null};
        try {
            patiently(() -> team[0] = workers.start(runId));
            boolean[] finished = {false};
            while (!finished[0]) {
                patiently(() -> finished[0] = look(runId, team[0], progress));
                if (!finished[0]) {
                    Pause.of(LOOK);
                }
            }
        } finally {
            if (team[0] != null) {
                team[0].close();
            }
        }
    }

    private boolean look(long runId, RangeWorkers.Team team, JobProgress progress) {
        progress.stopIfCancelled();
        RangeTable.Standing standing = ranges.standing(runId);
        progress.report(ScoringRun.SCORING, standing.scored(), standing.planned());
        if (standing.failure() != null) {
            throw new JobFailedException(standing.failure());
        }
        if (standing.open() > 0 && team.isLost()) {
            throw new JobFailedException("No thread is left that could score; why is logged.");
        }
        return standing.open() == 0;
    }

    /** Repeats what fails because the database is away. */
    private static void patiently(Runnable step) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                step.run();
                return;
            } catch (RuntimeException failure) {
                if (!ConnectionLoss.causes(failure) || System.nanoTime() > end) {
                    throw failure;
                }
                Pause.of(LOOK);
            }
        }
    }
}
