package io.telelink.scoring;

import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.customer.Snapshots;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.scoring.persistence.ScoringRunTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs over many customers: ask for one, follow it, stop it. */
@Service
@PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'EXECUTIVE', 'ADMIN')")
@Transactional(readOnly = true)
public class ScoringRuns {

    private final ScoringRunTable runs;
    private final RunRequest request;
    private final Jobs jobs;
    private final Snapshots snapshots;

    ScoringRuns(ScoringRunTable runs, RunRequest request, Jobs jobs, Snapshots snapshots) {
        this.runs = runs;
        this.request = request;
        this.jobs = jobs;
        this.snapshots = snapshots;
    }

    /**
     * Asks for a run over every active customer, with the champions of this moment.
     *
     * @return id of the run
     * @throws CannotScoreException when a run is under way already
     * @throws NoChampionException  before the first training
     */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
    @Transactional
    public long startForEveryone() {
        return request.everyone(CurrentUser.name());
    }

    public Optional<ScoringRun> find(long id) {
        return jobs.find(id).filter(job -> job.kind().equals(ScoringRun.KIND)).map(runs::of);
    }

    /** Runs, newest first. */
    public Page<ScoringRun> list(Pageable page) {
        Page<JobRun> found = jobs.list(ScoringRun.KIND, page);
        return new PageImpl<>(runs.of(found.getContent()), page, found.getTotalElements());
    }

    /** The newest run, whether it is under way or finished. */
    public Optional<ScoringRun> newest() {
        return list(Pageable.ofSize(1)).stream().findFirst();
    }

    /** How many customers a run over everyone would score now. */
    public long customers() {
        return snapshots.countActive();
    }

    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
    @Transactional
    public void cancel(long id) {
        find(id).ifPresent(run -> jobs.cancel(run.id()));
    }
}
