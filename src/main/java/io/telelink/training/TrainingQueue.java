package io.telelink.training;

import io.telelink.job.Jobs;
import io.telelink.training.persistence.TrainingRunTable;
import org.springframework.stereotype.Component;

/** The one way into the queue, in the caller's transaction: what people ask for is checked, and everybody finds room or is told so. */
@Component
public class TrainingQueue {

    private final TrainingRunTable runs;
    private final Jobs jobs;
    private final RequestCheck check;
    private final TrainingSettings settings;

    TrainingQueue(TrainingRunTable runs, Jobs jobs, RequestCheck check, TrainingSettings settings) {
        this.runs = runs;
        this.jobs = jobs;
        this.check = check;
        this.settings = settings;
    }

    /**
     * Queues a training.
     *
     * @param reason in words; empty for none
     * @return id of the run
     * @throws IllegalArgumentException saying what is wrong with the request
     * @throws TrainingRefusedException where too many are waiting
     */
    public long add(TrainingRequest request, TrainingTrigger trigger, String reason, String owner) {
        // What the application asks for by itself was checked when it was set; what is wrong since, the run says when it fails.
        if (trigger == TrainingTrigger.PERSON) {
            check.check(request);
        }
        runs.lock();
        int unfinished = jobs.unfinished(TrainingRun.KIND).size();
        if (unfinished > settings.mostWaiting()) {
            throw new TrainingRefusedException("One training is under way and " + (unfinished - 1)
                    + " are waiting, no more may wait: ask again when one has ended, or cancel one.");
        }
        return runs.submit(jobs, request, trigger, reason, owner);
    }
}
