package io.telelink.scoring;

import java.util.Optional;

import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queues a scoring run; for the application itself as well, so it asks for no role. */
@Component
public class RunRequest {

    private final ScoringRunTable runs;
    private final VersionStore versions;
    private final Jobs jobs;

    RunRequest(ScoringRunTable runs, VersionStore versions, Jobs jobs) {
        this.runs = runs;
        this.versions = versions;
        this.jobs = jobs;
    }

    /** @see ScoringRuns#startForEveryone() */
    @Transactional
    public long everyone(String owner) {
        Champions champions = versions.champions().orElseThrow(NoChampionException::new);
        runs.lock();
        underWay().ifPresent(id -> {
            throw new CannotScoreException("A scoring run is under way already: run " + id + ".");
        });
        return runs.submit(jobs, champions, owner);
    }

    /** The run that is queued or running, if there is one. */
    @Transactional(readOnly = true)
    public Optional<Long> underWay() {
        return jobs.list(ScoringRun.KIND, PageRequest.of(0, 1)).stream().filter(job -> !job.state().isFinished())
                .map(JobRun::id).findFirst();
    }
}
