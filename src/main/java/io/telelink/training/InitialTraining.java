package io.telelink.training;

import io.telelink.job.Jobs;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training on behalf of the application itself, without anybody signed in. */
@Service
public class InitialTraining {

    private final TrainingRunTable runs;
    private final Jobs jobs;
    private final Specifications specifications;

    InitialTraining(TrainingRunTable runs, Jobs jobs, Specifications specifications) {
        this.runs = runs;
        this.jobs = jobs;
        this.specifications = specifications;
    }

    /** Asks for a training of the specifications that the settings name for it. */
    @Transactional
    public long start(String owner) {
        return runs.submit(jobs, specifications.initial(), owner);
    }
}
