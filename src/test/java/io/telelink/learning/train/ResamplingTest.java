package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.Linear;
import io.telelink.learning.preprocess.Smote;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplingTest {

    @Test
    void aChurnerWeighsAsManyStayersAsThereArePerChurner() {
        boolean[] churned = {true, false, false, false, false, false, false};
        assertThat(Resampling.CLASS_WEIGHTS.churnerWeight(churned)).isEqualTo(6);
        assertThat(Resampling.NONE.churnerWeight(churned)).isEqualTo(1);
        assertThat(Resampling.SMOTE.churnerWeight(churned)).isEqualTo(1);
    }

    /** What is held out is predicted once each, as it is, and has no say in what is fitted to the others. */
    @Test
    void noSyntheticRowEntersValidationAndNoHeldOutRowMakesOne() {
        Specification specification = SpecificationTest.read("""
                {name: t, title: T, task: churn, algorithm: logistic-regression, hyperparameters: {lambda: 1}, encoding: one-hot,
                 scale: true, features: {exclude: [state]}, resampling: smote, threshold: {policy: fixed, value: 0.5},
                 validation: {folds: 3}, seed: 1}
                """);
        Samples train = Partition.of(TrainedModels.SUBSCRIBERS, 3).train();
        Folds folds = Folds.stratified(train.churned(), 3, 1);
        Table poisoned = poisoned(train.table(), folds.heldOut(1));
        FoldFit clean = fit(specification, train, folds.others(1));
        FoldFit other = fit(specification, new Samples(poisoned, train.churned()), folds.others(1));
        assertThat(((Linear) other.fitted().predictor()).weights()).isEqualTo(((Linear) clean.fitted().predictor()).weights());
        FoldFit reached = fit(specification, new Samples(poisoned, train.churned()), folds.others(0));
        assertThat(((Linear) reached.fitted().predictor()).weights())
                .isNotEqualTo(((Linear) fit(specification, train, folds.others(0)).fitted().predictor()).weights());

        ChurnProblem problem = problem(specification, train);
        assertThat(problem.predict(clean, folds.heldOut(1))).hasSameSizeAs(folds.heldOut(1));
        Smote balanced = Resampling.SMOTE.rows(clean.preprocessor(), train.select(folds.others(1)), 1,
                CompiledPredictorTest.IGNORED);
        assertThat(balanced.x().length).isGreaterThan(folds.others(1).length + 1000);
        double[][] heldOut = clean.preprocessor().encode(train.table().select(folds.heldOut(1)));
        assertThat(Arrays.asList(balanced.x())).doesNotContain(heldOut);
    }

    private static FoldFit fit(Specification specification, Samples train, int[] rows) {
        return problem(specification, train).fit(specification.algorithm(), rows, 1, CompiledPredictorTest.IGNORED);
    }

    private static ChurnProblem problem(Specification specification, Samples train) {
        return new ChurnProblem(specification, FeatureChoice.of(specification, train.table().schema()), train);
    }

    /** Doubles the charges and calls of some rows. */
    private static Table poisoned(Table table, int[] rows) {
        double[][] columns = new double[table.schema().size()][];
        for (int c = 0; c < columns.length; c++) {
            columns[c] = table.column(c).clone();
            for (int row : rows) {
                columns[c][row] *= table.schema().raw().get(c).kind() == Kind.NUMERIC ? 2 : 1;
            }
        }
        return Table.ofColumns(table.schema(), columns);
    }

    @ParameterizedTest
    @ValueSource(strings = {"logistic-regression|lambda: 1", "random-forest|trees: 10", "gradient-boosting|trees: 10",
        "deep-learning|layers: [8], epochs: 4"})
    void classWeightsAndSyntheticChurnersRaiseRawProbabilities(String algorithm) {
        String[] parts = algorithm.split("\\|");
        double plain = meanRaw(parts[0], parts[1], "none");
        assertThat(meanRaw(parts[0], parts[1], "smote")).isGreaterThan(plain + .03);
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
