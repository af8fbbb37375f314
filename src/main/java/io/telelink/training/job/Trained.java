package io.telelink.training.job;

import java.util.List;
import java.util.Optional;

import io.telelink.learning.train.Specification;
import io.telelink.learning.train.TrainedModel;
import io.telelink.registry.TrainedOn;

/**
 * What a run trained.
 *
 * @param churn       specifications of the churn models, in their order
 * @param against     the churn models beside the champion; empty where there is none, or no churn model
 * @param valueWanted whether value models were asked for
 * @param value       empty where there were not bills enough, or none were asked for
 * @param windowDays  that the churn models were trained for
 * @param on          the rows of the churn models; empty where there are none
 */
record Trained(List<Specification> churn, List<TrainedModel> models, Optional<AgainstChampion.Measured> against,
               boolean valueWanted, Optional<TrainedValue> value, int windowDays, Optional<TrainedOn> on) {

    Trained {
        churn = List.copyOf(churn);
        models = List.copyOf(models);
    }
}
