package io.telelink.job.runner;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

import io.telelink.job.JobCancelledException;
import io.telelink.job.JobFailedException;
import io.telelink.job.JobHandler;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands a run to the handler of its kind and records how it ended. */
@Component
class JobExecution {

    private static final Logger LOG = LoggerFactory.getLogger(JobExecution.class);

    private final JobRunTable table;
    private final Map<String, JobHandler> handlers = new HashMap<>();

    JobExecution(JobRunTable table, List<JobHandler> handlers) {
        this.table = table;
        for (JobHandler handler : handlers) {
            if (this.handlers.put(handler.kind(), handler) != null) {
                throw new IllegalStateException("two handlers for runs of the kind " + handler.kind());
            }
        }
    }

    void execute(long id) {
        JobRun run = table.find(id).orElseThrow(() -> new IllegalStateException("no run " + id));
        if (run.state().isFinished()) {
            return;
        }
        table.start(id);
        try {
            handlers.get(run.kind()).run(id, new SpacedProgress(table, id));
            table.finish(id, JobState.SUCCEEDED, null);
        } catch (JobCancelledException | CancellationException cancelled) {
            table.finish(id, JobState.CANCELLED, null);
        } catch (JobFailedException failed) {
            LOG.warn("Run {} ({}) failed: {}", id, run.kind(), failed.getMessage(), failed);
            table.finish(id, JobState.FAILED, failed.getMessage());
        } catch (RuntimeException | Error unexpected) {
            if (Thread.currentThread().isInterrupted()) {
                // The application is stopping: the run stays RUNNING and is taken up again at the next start.
                throw unexpected;
            }
            LOG.error("Run {} ({}) failed unexpectedly", id, run.kind(), unexpected);
            table.finish(id, JobState.FAILED, "Unexpected failure, logged as run " + id + ".");
        }
    }
}
