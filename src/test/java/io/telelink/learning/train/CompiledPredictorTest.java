package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.DemoData;
import io.telelink.learning.SimulatedValue;
import io.telelink.learning.model.Predictor;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompiledPredictorTest {

    private static final Offset<Double> EXACT = within(1e-12);
    static final Work.Progress IGNORED = new Work.Progress() {
        @Override
        public void advance(double share) {
        }

        @Override
        public void check() {
        }
    };

    @Test
    void valuesAreThoseOfTheLibraryOnEveryRow() {
        ValueSpecification specification = ValueSpecification.read("models/value-gradient-boosting.yaml",
                DemoData.open("/models/value-gradient-boosting.yaml"));
        ValueTrainingSet set = SimulatedValue.of(TrainedModels.SUBSCRIBERS, 42);
        ValueSamples train = ValuePartition.of(set, specification.folds()).train();
        FoldFit fit = new ValueProblem(specification, FeatureChoice.of(specification, set.table().schema()), train)
                .fit(specification.algorithm(), IntStream.range(0, train.rows()).toArray(), specification.seed(), IGNORED);
        for (double[] row : fit.preprocessor().encode(set.table())) {
            double dollars = fit.fitted().originalMargin().applyAsDouble(row);
            assertThat(fit.fitted().predictor().margin(row, 0)).isEqualTo(dollars, within(1e-12 * Math.abs(dollars)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"churn-logistic-regression", "churn-random-forest", "churn-gradient-boosting"})
    void answersAsTheLibraryDoesOnEveryRow(String name) {
        Specification specification = DemoData.specification(name);
        TrainingSet set = TrainedModels.SUBSCRIBERS;
        Samples train = Partition.of(set, specification.folds()).train();
        ChurnProblem problem = new ChurnProblem(specification, FeatureChoice.of(specification, set.table().schema()), train);
        FoldFit fit = problem.fit(specification.algorithm(), IntStream.range(0, train.rows()).toArray(), specification.seed(),
                IGNORED);
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
