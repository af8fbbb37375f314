package io.telelink.training;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.customer.TrainingRows;
import io.telelink.economics.EconomicsSettings;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.registry.VersionStore;
import io.telelink.registry.VersionSummary;
import io.telelink.training.persistence.ComparisonTable;
import io.telelink.training.persistence.TrainingLogTable;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training runs for people: administrators start and stop them, managers and executives read. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Trainings {

    private static final int MOST_CUT_OFFS = 36;

    private final TrainingQueue queue;
    private final TrainingRunTable runs;
    private final TrainingLogTable logs;
    private final ComparisonTable comparisons;
    private final Jobs jobs;
    private final VersionStore versions;
    private final TrainingRows rows;
    private final EconomicsSettings economics;

    Trainings(TrainingQueue queue, TrainingRunTable runs, TrainingLogTable logs, ComparisonTable comparisons, Jobs jobs,
              VersionStore versions, TrainingRows rows, EconomicsSettings economics) {
        this.queue = queue;
        this.runs = runs;
        this.logs = logs;
        this.comparisons = comparisons;
        this.jobs = jobs;
        this.versions = versions;
        this.rows = rows;
        this.economics = economics;
    }

    /**
     * Asks for a training; it starts in the background when those asked for before have ended.
     *
     * @return id of the run
     * @throws IllegalArgumentException saying what is wrong with the request and how to mend it
     * @throws TrainingRefusedException where too many are waiting
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public long start(TrainingRequest request) {
        return queue.add(request, TrainingTrigger.PERSON, "", CurrentUser.name());
    }

    /** Runs that are not finished, in the order of their turns: the first is under way, or about to be. */
    public List<TrainingRun> queue() {
        return runs.of(jobs.unfinished(TrainingRun.KIND));
    }

    /** Runs, newest first. */
    public Page<TrainingRun> list(Pageable page) {
        Page<JobRun> newest = jobs.list(TrainingRun.KIND, page);
        return new PageImpl<>(runs.of(newest.getContent()), page, newest.getTotalElements());
    }

    public Optional<TrainingRun> find(long id) {
        return jobs.find(id).filter(job -> job.kind().equals(TrainingRun.KIND)).flatMap(job -> runs.of(List.of(job)).stream().findFirst());
    }

    /** The newest run. */
    public Optional<TrainingRun> latest() {
        List<JobRun> newest = jobs.list(TrainingRun.KIND, PageRequest.of(0, 1)).getContent();
        return runs.of(newest).stream().findFirst();
    }

    /** What a run has said of itself since a line, oldest first; {@code after} 0 is from the beginning. */
    public List<LogLine> log(long id, long after) {
        return logs.after(id, after);
    }

    /** What a run registered, by task and number. */
    public List<VersionSummary> versions(long id) {
        return versions.ofTrainingRun(id);
    }

    /** How its churn versions did beside the champion of the moment; empty where there was none. */
    public List<ChampionComparison> comparisons(long id) {
        return comparisons.of(id);
    }

    /** Cut-offs with enough customers of which it is known who left, newest first. With many customers it takes a second to count. */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    public List<LocalDate> cutOffs() {
        return rows.latestLabelledCutOffs(economics.current().churnWindowDays(), MOST_CUT_OFFS);
    }

    /**
     * Stops a run; one that waits for its turn ends at once. Nothing of it is registered.
     *
     * @throws TrainingRefusedException where it is too late: it has registered its versions, or has ended
     */
    @PreAuthorize("hasRole('" + Roles.ADMIN + "')")
    @Transactional
    public void cancel(long id) {
        TrainingRun run = find(id).orElseThrow(() -> new TrainingRefusedException("There is no training run " + id + "."));
        // Registering takes the same lock: either it comes first and is told of here, or it finds that it was cancelled.
        if (runs.lockRegistered(id)) {
            throw new TrainingRefusedException("Too late to cancel: run " + id
                    + " has registered its versions already. Archive those that are not wanted.");
        }
        if (run.job().state().isFinished()) {
            throw new TrainingRefusedException("Run " + id + " has ended already.");
        }
        jobs.cancel(id);
    }
}
