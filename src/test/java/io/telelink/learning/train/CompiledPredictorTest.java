package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.DemoData;
import io.telelink.learning.model.Predictor;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledPredictorTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Work.Progress IGNORED = new Work.Progress() {
        @Override
        public void advance(double share) {
        }

        @Override
        public void check() {
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"churn-logistic-regression", "churn-random-forest", "churn-gradient-boosting"})
    void answersAsTheLibraryDoesOnEveryRow(String name) {
        Specification specification = DemoData.specification(name);
        TrainingSet set = TrainedModels.SUBSCRIBERS;
        FoldFit fit = FoldFit.of(specification, FeatureChoice.of(specification, set.table().schema()),
                Partition.of(set, specification.folds()).train(), specification.seed(), IGNORED);
        Predictor predictor = fit.fitted().predictor();
        double[][] encoded = fit.preprocessor().encode(set.table());
        assertThat(encoded).hasDimensions(3333, predictor.width());
        for (double[] row : encoded) {
            double margin = predictor.margin(row, 0);
            assertThat(margin).isEqualTo(fit.fitted().originalMargin().applyAsDouble(row), EXACT);
            assertThat(predictor.scale().toProbability(margin))
                    .isEqualTo(fit.fitted().originalProbability().applyAsDouble(row), EXACT);
        }
    }
}
