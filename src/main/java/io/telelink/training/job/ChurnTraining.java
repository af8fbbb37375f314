package io.telelink.training.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.telelink.job.JobFailedException;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.train.ChurnTrainer;
import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.learning.train.TrainingOptions;
import io.telelink.learning.train.TrainingSet;
import io.telelink.training.Specifications;
import org.springframework.stereotype.Component;

/** Trains the churn models of a run and measures them beside the champion. */
@Component
class ChurnTraining {

    private final Specifications specifications;
    private final AgainstChampion champion;

    ChurnTraining(Specifications specifications, AgainstChampion champion) {
        this.specifications = specifications;
        this.champion = champion;
    }

    /** @throws JobFailedException where a specification does not fit the rows, saying why */
    List<TrainedModel> train(List<Specification> wanted, TrainingSet set, Steps steps) {
        TrainingOptions options = TrainingOptions.defaults().with(specifications.groupings());
        List<TrainedModel> trained = new ArrayList<>();
        for (Specification specification : wanted) {
            try {
                TrainedModel model = ChurnTrainer.train(specification, set, steps.next(specification.title()), options);
                steps.trained(specification.title(), model);
                trained.add(model);
            } catch (InvalidModelFileException | IllegalArgumentException unfit) {
                throw new JobFailedException(specification.title() + " cannot be trained on these customers: " + unfit.getMessage(),
                        unfit);
            }
        }
        return trained;
    }

    /** Empty where there is no champion, or nothing to compare with it. */
    Optional<AgainstChampion.Measured> againstChampion(List<TrainedModel> models, TrainingSet set, int windowDays, Steps steps) {
        if (models.isEmpty() || !champion.isThereOne()) {
            return Optional.empty();
        }
        steps.comparing();
        return champion.measure(models, set, windowDays);
    }
}
