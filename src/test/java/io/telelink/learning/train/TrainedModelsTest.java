package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.model.Answer;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.Contribution;
import io.telelink.learning.model.Explanation;
import io.telelink.learning.model.ProbabilityInterval;
import io.telelink.learning.model.RiskBand;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class TrainedModelsTest {

    private final TrainingSet set = TrainedModels.SUBSCRIBERS;
    private final Table table = set.table();

    static List<String> names() {
        return List.copyOf(TrainedModels.byName().keySet());
    }

    @Test
    void championFindsMostChurnersAndHardlyAccusesAnyoneElse() {
        ClassificationMetrics test = TrainedModels.champion().evaluation().test();
        assertThat(test.n()).isEqualTo(667);
        assertThat(test.positives()).isEqualTo(95);
        assertThat(test.precision()).isGreaterThanOrEqualTo(.97);
        assertThat(test.recall()).isBetween(.85, .90);
        assertThat(test.brier()).isLessThanOrEqualTo(.025);
    }

    @Test
    void championHasTheGreatestCrossValidatedF1() {
        double best = TrainedModels.champion().evaluation().crossValidation().f1().mean();
        assertThat(TrainedModels.all()).allSatisfy(
                model -> assertThat(model.evaluation().crossValidation().f1().mean()).isLessThanOrEqualTo(best));
    }

    @Test
    void noModelIsBetterThanTheData() {
        assertThat(TrainedModels.all()).allSatisfy(model -> {
            assertThat(model.evaluation().test().f1()).isLessThan(.95);
            assertThat(model.evaluation().crossValidation().f1().mean()).isLessThan(.95);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void contributionsSumToTheMarginOnEveryTestRow(String name) {
        ChurnModel model = model(name);
        for (int row = 0; row < table.rows(); row++) {
            if (set.given()[row] == Split.TEST) {
                Explanation explanation = model.explain(table.row(row));
                double sum = explanation.base();
                for (Contribution contribution : explanation.contributions()) {
                    sum += contribution.contribution();
                }
                assertThat(sum).isEqualTo(explanation.margin(), within(1e-9));
                assertThat(explanation.margin()).isEqualTo(model.answer(table.row(row)).margin());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void contributionsComeGreatestFirstEachFeatureOnce(String name) {
        List<Contribution> contributions = model(name).explain(table.row(3)).contributions();
        assertThat(contributions).isSortedAccordingTo(
                Comparator.comparingDouble(c -> -Math.abs(c.contribution())));
        assertThat(contributions).extracting(Contribution::feature).doesNotHaveDuplicates().contains("totalCharge");
        assertThat(contributions).filteredOn(c -> c.feature().equals("totalDayCharge")).first()
                .extracting(Contribution::value).asString().startsWith("$");
    }

    @ParameterizedTest
    @MethodSource("names")
    void batchAndSingleAnswersAreTheSameBits(String name) {
        ChurnModel model = model(name);
        double[] whole = new double[table.rows()];
        model.probabilities(table, 0, table.rows(), whole);
        double[] ranges = new double[table.rows()];
        Arrays.stream(new int[][] {{0, 100}, {100, 101}, {101, 1500}, {1500, table.rows()}}).parallel()
                .forEach(range -> model.probabilities(table, range[0], range[1], ranges));
        assertThat(ranges).isEqualTo(whole);
        for (int row = 0; row < table.rows(); row++) {
            assertThat(model.answer(table.row(row)).probability()).isEqualTo(whole[row]);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void artifactComesBackBitIdentical(String name) {
        TrainedModel trained = TrainedModels.byName().get(name);
        ChurnModel back = ChurnModel.fromBytes(trained.artifact());
        assertThat(back.toBytes()).isEqualTo(trained.artifact());
        for (int row = 0; row < table.rows(); row += 7) {
            double[] raw = table.row(row);
            assertThat(back.answer(raw)).isEqualTo(trained.model().answer(raw));
        }
        assertThat(back.explain(table.row(5))).isEqualTo(trained.model().explain(table.row(5)));
        assertThat(back.interval(.2)).isEqualTo(trained.model().interval(.2));
        assertThat(back.schema().raw()).isEqualTo(trained.model().schema().raw());
    }

    @ParameterizedTest
    @MethodSource("names")
    void bandsFollowTheThresholds(String name) {
        ChurnModel model = model(name);
        assertThat(model.baseRate()).isEqualTo(388 / 2666.0, within(1e-12));
        assertThat(model.mediumFrom()).isEqualTo(Math.min(model.baseRate(), model.threshold()));
        assertThat(model.band(model.threshold())).isEqualTo(RiskBand.HIGH);
        assertThat(model.band(Math.nextDown(model.mediumFrom()))).isEqualTo(RiskBand.LOW);
        assertThat(model.band(Math.nextDown(model.threshold()))).isEqualTo(RiskBand.MEDIUM);
    }

    @ParameterizedTest
    @MethodSource("names")
    void missingValuesAndUnknownLevelsGetAnAnswerAndAreNamed(String name) {
        ChurnModel model = model(name);
        Schema schema = model.schema();
        double[] nothing = new double[schema.size()];
        Arrays.fill(nothing, Double.NaN);
        assertThat(model.answer(nothing).probability()).isBetween(0.0, 1.0);
        assertThat(model.imputed(nothing)).hasSize(19);

        double[] known = table.row(0);
        double[] row = known.clone();
        row[schema.indexOf("totalDayCharge")] = Double.NaN;
        row[schema.indexOf("state")] = schema.feature("state").levels().size();
        assertThat(model.imputed(row)).containsExactly("totalDayCharge");
        assertThat(model.unknown(row)).containsExactly("state");
        assertThat(model.unknown(known)).isEmpty();
        Answer answer = model.answer(row);
        assertThat(answer.probability()).isEqualTo(model.answer(known).probability(), within(.02));
        assertThat(model.explain(row).contributions()).filteredOn(c -> c.feature().equals("totalDayCharge"))
                .first().extracting(Contribution::value).isEqualTo("not given, taken as $45.07");
    }

    @ParameterizedTest
    @MethodSource("names")
    void intervalsContainTheProbability(String name) {
        for (double p = 0; p <= 1; p += .01) {
            ProbabilityInterval interval = model(name).interval(p);
            assertThat(p).isBetween(interval.low(), interval.high());
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void evaluationAndProvenanceSurviveJson(String name) {
        JsonMapper json = JsonMapper.builder().build();
        TrainedModel trained = TrainedModels.byName().get(name);
        String evaluation = json.writeValueAsString(trained.evaluation());
        assertThat(evaluation).doesNotContain("NaN", "Infinity");
        assertThat(json.writeValueAsString(json.readValue(evaluation, Evaluation.class))).isEqualTo(evaluation);
        String provenance = json.writeValueAsString(trained.provenance());
        assertThat(json.readValue(provenance, Provenance.class)).isEqualTo(trained.provenance());
    }

    @Test
    void provenanceTellsWhereAModelComesFrom() {
        Provenance provenance = TrainedModels.logisticRegression().provenance();
        assertThat(provenance.specification()).contains("algorithm: logistic-regression");
        assertThat(provenance.rows()).isEqualTo(3333);
        assertThat(provenance.trainRows()).isEqualTo(2666);
        assertThat(provenance.churners()).isEqualTo(483);
        assertThat(provenance.testChurners()).isEqualTo(95);
        assertThat(provenance.dataSha256()).matches("[0-9a-f]{64}");
        assertThat(provenance.codeVersion()).isEqualTo("test");
        assertThat(provenance.libraries()).isEqualTo(Map.of("smile", "6.2.5", "jackson", "3.1.5"));
    }

    private static ChurnModel model(String name) {
        return TrainedModels.byName().get(name).model();
    }
}
