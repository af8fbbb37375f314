package io.telelink.training;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Training on behalf of the application itself, without anybody signed in. */
@Service
public class InitialTraining {

    private final TrainingQueue queue;
    private final Specifications specifications;

    InitialTraining(TrainingQueue queue, Specifications specifications) {
        this.queue = queue;
        this.specifications = specifications;
    }

    /** Asks for a training of the specifications that the settings name for it. */
    @Transactional
    public long start(String owner) {
        return queue.add(TrainingRequest.of(specifications.initial()), TrainingTrigger.FIRST,
                "The store's first models.", owner);
    }
}
