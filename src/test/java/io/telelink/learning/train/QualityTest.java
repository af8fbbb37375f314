package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.F1;
import io.telelink.learning.metric.PairedDifference;
import org.junit.jupiter.api.Test;

/** What the specifications reach on the 667 test rows and in cross-validation of the 2,666 others. */
class QualityTest {

    @Test
    void theTunedForestHoldsUpInFiveTimesFiveFolds() {
        TrainedModel forest = TrainedModels.train("churn-tuned-random-forest", 2);
        CrossValidation validation = forest.evaluation().crossValidation();
        assertThat(validation.repeats() * validation.folds()).isEqualTo(25);
        assertThat(validation.f1().mean()).isGreaterThanOrEqualTo(.915);
        assertThat(validation.brier().mean()).isLessThanOrEqualTo(.025);
        ClassificationMetrics test = forest.evaluation().test();
        assertThat(test.f1()).isBetween(.92, .935);
        assertThat(test.brier()).isLessThanOrEqualTo(.025);
        assertThat(forest.provenance().search()).hasSize(10);
    }

    @Test
    void theNetworkFindsChurnersWithoutAccusingMany() {
        TrainedModel network = TrainedModels.train("churn-deep-learning", 2);
        ClassificationMetrics test = network.evaluation().test();
        assertThat(network.model().threshold()).isEqualTo(.3);
        assertThat(test.recall()).isGreaterThanOrEqualTo(.82);
        assertThat(test.precision()).isGreaterThanOrEqualTo(.80);
        assertThat(test.brier()).isLessThanOrEqualTo(.025);
        assertThat(network.evaluation().crossValidation().f1().mean()).isGreaterThan(.87);
    }

    @Test
    void treesAreClearlyBetterThanALineAndNotClearlyThanEachOther() {
        assertThat(f1Difference("churn-random-forest", "churn-logistic-regression").isClear()).isTrue();
        assertThat(f1Difference("churn-random-forest", "churn-gradient-boosting").isClear()).isFalse();
    }

    private static PairedDifference f1Difference(String first, String second) {
        Samples test = Partition.of(TrainedModels.SUBSCRIBERS, 5).test();
        return PairedDifference.of(test.churned(), scores(first, test), f1(first), scores(second, test), f1(second),
                Bootstrap.seeded(1));
    }

    private static double[] scores(String name, Samples test) {
        double[] scores = new double[test.rows()];
        TrainedModels.byName().get(name).model().probabilities(test.table(), 0, test.rows(), scores);
        return scores;
    }

    private static PairedDifference.Metric f1(String name) {
        double threshold = TrainedModels.byName().get(name).model().threshold();
        return (truth, score) -> F1.of(truth, score, threshold);
    }
}
