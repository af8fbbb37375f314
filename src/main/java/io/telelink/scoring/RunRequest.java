package io.telelink.scoring;

import java.util.Optional;

import io.telelink.customer.CustomerGroup;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.scoring.compute.Method;
import io.telelink.scoring.compute.Methods;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queues a scoring run; for the application itself as well, so it asks for no role. */
@Component
public class RunRequest {

    private final ScoringRunTable runs;
    private final Methods methods;
    private final Jobs jobs;

    RunRequest(ScoringRunTable runs, Methods methods, Jobs jobs) {
        this.runs = runs;
        this.methods = methods;
        this.jobs = jobs;
    }

    /** @see ScoringRuns#startForEveryone() */
    @Transactional
    public long everyone(String owner) {
        return submit(null, owner);
    }

    /** @see ScoringRuns#startForSegment(long) */
    @Transactional
    public long members(CustomerGroup segment, String owner) {
        return submit(segment, owner);
    }

    private long submit(@Nullable CustomerGroup segment, String owner) {
        Method method = methods.current();
        runs.lock();
        underWay().ifPresent(id -> {
            throw new CannotScoreException("A scoring run is under way already: run " + id + ".");
        });
        return runs.submit(jobs, method.champions(), method.basis(), segment, owner);
    }

    /** The run that is queued or running, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Long> underWay() {
        return jobs.list(ScoringRun.KIND, PageRequest.of(0, 1)).stream().filter(job -> !job.state().isFinished())
                .map(JobRun::id).findFirst();
    }
}
