package io.telelink.learning.train;

import io.telelink.learning.metric.CrossValidation;
import java.util.Comparator;
import java.util.List;

/**
 * Which of several models becomes the champion: the one of the greatest mean F1 in cross-validation on training rows; of two
 * that are equal in it, the one of the lower mean Brier score there, then the one whose specification's name comes first. Test
 * rows have no say.
 */
public final class ChampionRule {

    private static final Comparator<TrainedModel> BETTER_FIRST = Comparator
            .comparingDouble((TrainedModel model) -> -crossValidation(model).f1().mean())
            .thenComparingDouble(model -> crossValidation(model).brier().mean())
            .thenComparing(model -> model.provenance().specificationName());

    private ChampionRule() {
    }

    /**
     * The champion.
     *
     * @throws java.util.NoSuchElementException when there are no models
     */
    public static TrainedModel best(List<TrainedModel> models) {
        return models.stream().min(BETTER_FIRST).orElseThrow();
    }

    /**
     * The best of several learned values: that of the lowest mean absolute error in cross-validation on training rows, then the one
     * whose specification's name comes first. Whether it becomes the champion, {@link
     * io.telelink.learning.value.ValueChampionRule} says.
     *
     * @throws java.util.NoSuchElementException when there are no models
     */
    public static TrainedLearnedValue bestLearned(List<TrainedLearnedValue> models) {
        return models.stream().min(Comparator
                .comparingDouble((TrainedLearnedValue model) -> model.evaluation().crossValidation().mae().mean())
                .thenComparing(model -> model.provenance().specificationName())).orElseThrow();
    }

    private static CrossValidation crossValidation(TrainedModel model) {
        return model.evaluation().crossValidation();
    }
}
