package io.telelink.training;

import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training runs for people. */
@Service
@PreAuthorize("hasRole('" + Roles.ADMIN + "')")
@Transactional(readOnly = true)
public class Trainings {

    private final TrainingRunTable runs;
    private final Jobs jobs;
    private final Specifications specifications;

    Trainings(TrainingRunTable runs, Jobs jobs, Specifications specifications) {
        this.runs = runs;
        this.jobs = jobs;
        this.specifications = specifications;
    }

    /**
     * Asks for a training; it starts in the background.
     *
     * @param names of specifications
     * @return id of the run
     * @throws IllegalArgumentException  naming the specification that does not exist
     * @throws TrainingUnderWayException while another training is queued or running
     */
    @Transactional
    public long start(List<String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("Choose at least one specification to train.");
        }
        for (String name : names) {
            if (!specifications.exists(name)) {
                throw new IllegalArgumentException("There is no specification named " + name + ".");
            }
        }
        runs.lock();
        underWay().ifPresent(run -> {
            throw new TrainingUnderWayException(run.job().id());
        });
        return runs.submit(jobs, names.stream().distinct().toList(), CurrentUser.name());
    }

    /** The run that is queued or running. */
    public Optional<TrainingRun> underWay() {
        return latest().filter(run -> !run.job().state().isFinished());
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

    @Transactional
    public void cancel(long id) {
        find(id).ifPresent(run -> jobs.cancel(run.job().id()));
    }
}
