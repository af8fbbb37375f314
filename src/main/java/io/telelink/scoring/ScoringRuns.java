package io.telelink.scoring;

import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.customer.CustomerGroups;
import io.telelink.customer.Snapshots;
import io.telelink.customer.UnusableGroupException;
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

    private static final int MOST_SEGMENTS = 1000;

    private final ScoringRunTable runs;
    private final RunRequest request;
    private final Jobs jobs;
    private final Snapshots snapshots;
    private final CustomerGroups segments;

    ScoringRuns(ScoringRunTable runs, RunRequest request, Jobs jobs, Snapshots snapshots,
                CustomerGroups segments) {
        this.runs = runs;
        this.request = request;
        this.jobs = jobs;
        this.snapshots = snapshots;
        this.segments = segments;
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

    /**
     * Asks for a run over the active members of a segment, as its rule finds them when the run begins.
     *
     * @return id of the run
     * @throws UnusableGroupException when there is no such segment for the person who asks, or its rule is no longer valid
     * @throws CannotScoreException   when a run is under way already
     * @throws NoChampionException    before the first training
     */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
    @Transactional
    public long startForSegment(long segmentId) {
        return request.members(segments.find(segmentId), CurrentUser.name());
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

    /** Segments that the person who asks can have scored, by name. */
    @PreAuthorize("hasAnyRole('RETENTION_MANAGER', 'ADMIN')")
    public List<CustomerGroups.Choice> segments() {
        return segments.choices(MOST_SEGMENTS);
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
