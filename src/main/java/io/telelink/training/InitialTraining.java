package io.telelink.training;

import io.telelink.job.Jobs;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training on behalf of the application itself, without anybody signed in. */
@Service
public class InitialTraining {

    private final TrainingQueue queue;
    private final Specifications specifications;
    private final TrainingRunTable runs;
    private final Jobs jobs;

    InitialTraining(TrainingQueue queue, Specifications specifications, TrainingRunTable runs, Jobs jobs) {
        this.queue = queue;
        this.specifications = specifications;
        this.runs = runs;
        this.jobs = jobs;
    }

    /**
     * Asks for a training of the specifications that the settings name for it.
     *
     * @return its run, or the one that was asked for earlier and is taken up again after a stop
     */
    @Transactional
    public long start(String owner) {
        return runs.of(jobs.unfinished(TrainingRun.KIND)).stream().filter(run -> run.trigger() == TrainingTrigger.FIRST)
                .map(run -> run.job().id()).findFirst().orElseGet(() -> add(owner));
    }

    private long add(String owner) {
        return queue.add(TrainingRequest.of(specifications.initial()), TrainingTrigger.FIRST,
                "The store's first models.", owner);
    }
}
