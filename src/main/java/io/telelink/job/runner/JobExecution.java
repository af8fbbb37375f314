package io.telelink.job.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import io.telelink.job.JobCancelledException;
import io.telelink.job.JobEvent;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a run to the handler of its kind and records how it ended. */
@Component
class JobExecution {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final JobRunTable table;
    private final ApplicationEventPublisher events;
    private final Turns turns;
    private final TransactionTemplate transaction;
    private final Map<String, JobHandler> handlers = new HashMap<>();

    JobExecution(JobRunTable table, ApplicationEventPublisher events, Turns turns, TransactionTemplate transaction,
                 List<JobHandler> handlers) {
        this.table = table;
        this.events = events;
        this.turns = turns;
        this.transaction = transaction;
        for (JobHandler handler : handlers) {
            if (this.handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers for runs of the kind " + handler.kind());
            }
        }
    }

    void execute(long id) {
        JobRun run = table.find(id).orElseThrow(() -> new IllegalStateException("no run " + id));
        if (run.state().isFinished() || !table.start(id)) {
            return;
        }
        finish(run, outcome(run));
    }

    private Outcome outcome(JobRun run) {
        long id = run.id();
        try {
            handlers.get(run.kind()).run(id, new SpacedProgress(table, id));
            return new Outcome(JobState.SUCCEEDED, null);
        } catch (JobFailedException failed) {
            LOG.warn("Run {} ({}) failed: {}", id, run.kind(), failed.getMessage(), failed);
            return new Outcome(JobState.FAILED, failed.getMessage());
        } catch (RuntimeException | Error unexpected) {
            // Whoever waits for others may take the stop of the application for a wish of somebody's.
            if ((unexpected instanceof JobCancelledException || unexpected instanceof CancellationException)
                    && table.isCancelRequested(id)) {
                return new Outcome(JobState.CANCELLED, null);
            }
            if (Thread.currentThread().isInterrupted()) {
                // The application is stopping: the run stays RUNNING and is taken up again at the next start.
                throw unexpected;
            }
            LOG.error("Run {} ({}) failed unexpectedly", id, run.kind(), unexpected);
            return new Outcome(JobState.FAILED, "Unexpected failure, logged as run " + id + ".");
        }
    }

    private void finish(JobRun run, Outcome outcome) {
        transaction.executeWithoutResult(status -> {
            if (table.finish(run.id(), outcome.state(), outcome.failure())) {
                events.publishEvent(new JobEvent.Ended(run.id(), run.kind(), run.owner(), outcome.state(),
                        outcome.failure()));
                turns.ended(run.kind());
            }
        });
    }

    private record Outcome(JobState state, @Nullable String failure) {
    }
}
