package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {

    @Test
    void aChurnerWeighsAsManyStayersAsThereArePerChurner() {
        boolean[] churned = {true, false, false, false, false, false, false};
        assertThat(Resampling.CLASS_WEIGHTS.churnerWeight(churned)).isEqualTo(6);
        assertThat(Resampling.NONE.churnerWeight(churned)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic-regression|lambda: 1", "random-forest|trees: 10", "gradient-boosting|trees: 10"})
    void classWeightsRaiseRawProbabilities(String algorithm) {
        String[] parts = algorithm.split("\\|");
        double plain = meanRaw(parts[0], parts[1], "none");
        double weighted = meanRaw(parts[0], parts[1], "class-weights");
        assertThat(weighted).isGreaterThan(plain + .03);
    }

    private static double meanRaw(String algorithm, String hyperparameters, String resampling) {
        Specification specification = SpecificationTest.read("""
                {name: t, title: T, task: churn, algorithm: %s, hyperparameters: {%s}, encoding: one-hot, scale: true,
                 features: {exclude: [state]}, resampling: %s, threshold: {policy: fixed, value: 0.5},
                 validation: {folds: 2}, seed: 1}
                """.formatted(algorithm, hyperparameters, resampling));
        TrainedModel model = ChurnTrainer.train(specification, TrainedModels.SUBSCRIBERS, TrainingListener.none());
        double sum = 0;
        for (int row = 0; row < 500; row++) {
            sum += model.model().answer(TrainedModels.SUBSCRIBERS.table().row(row)).rawProbability();
        }
        return sum / 500;
    }
}
