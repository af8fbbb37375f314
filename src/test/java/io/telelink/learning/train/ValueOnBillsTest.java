package io.telelink.learning.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.DemoData;
import io.telelink.learning.InvalidModelFileException;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.value.BacktestCandidate;
import io.telelink.learning.value.BacktestEntry;
import io.telelink.learning.value.ExpectedRevenue;
import io.telelink.learning.value.LearnedValue;
import io.telelink.learning.value.RetentionFit;
import io.telelink.learning.value.SurvivalModel;
import io.telelink.learning.value.SurvivalSegment;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueBacktest;
import io.telelink.learning.value.ValueBaseline;
import io.telelink.learning.value.ValueColumns;
import io.telelink.learning.value.ValueEstimator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The two ways to value on the same simulated bills: trained on one period, measured on the test subscribers of a later one. */
class ValueOnBillsTest {

    private static final ValueAssumptions TERMS = ValueHistories.TERMS;
    private static final ValueHistories.Periods PERIODS = ValueHistories.of("churn-gradient-boosting", 2);
    private static final TrainedSurvival SURVIVAL = survival(Optional.of(PERIODS.training()));
    private static final TrainedLearnedValue LEARNED = learned("value-linear-regression", PERIODS.training());
    private static final ValueBacktest BACKTEST = backtest();

    private static TrainedSurvival survival(Optional<ValueHistory> history) {
        return SurvivalTrainer.train(ValueHistories.survival(), PERIODS.churn().model().schema(),
                PERIODS.world().lives(300, 24, 5), history, TERMS, new TrainingOptions(2, "test"));
    }

    private static TrainedLearnedValue learned(String name, ValueHistory history) {
        ValueSpecification specification = ValueSpecification.read(name, new ByteArrayInputStream(ReducedSpecification
                .of(DemoData.text("/models/" + name + ".yaml")).getBytes(StandardCharsets.UTF_8)));
        return LearnedValueTrainer.train(specification, ValueHistories.schema(), history, TERMS, TrainingListener.none(),
                new TrainingOptions(2, "test"));
    }

    private static ValueBacktest backtest() {
        ValueHistory later = PERIODS.later();
        double[] value = later.discounted(TERMS.annualDiscountRate(), TERMS.horizonMonths());
        return ValueBacktest.of("survival", List.of(
                BacktestCandidate.of("survival", SURVIVAL.model(), later.batch(), TERMS),
                BacktestCandidate.of("linear", LEARNED.model(), later.batch(), TERMS),
                BacktestCandidate.of("last bill", ValueBaseline.LAST_BILL, later.batch(), TERMS),
                BacktestCandidate.of("average bill", ValueBaseline.AVERAGE_BILL_WITH_SURVIVAL, later.batch(), TERMS)),
                Arrays.stream(value).map(v -> TERMS.margin() * v).toArray(), Bootstrap.seeded(1));
    }

    @Test
    void bothBeatTheSpreadsheetsBeyondDoubt() {
        for (String model : List.of("survival", "linear")) {
            assertThat(BACKTEST.entry(model).metrics().mae()).as(model)
                    .isLessThan(BACKTEST.entry("last bill").intervals().mae().low())
                    .isLessThan(BACKTEST.entry("average bill").metrics().mae());
            assertThat(BACKTEST.entry(model).metrics().r2()).as(model).isGreaterThan(BACKTEST.entry("average bill").metrics().r2());
        }
    }

    @Test
    void rangesHoldAboutNineOfTenCustomersOfALaterPeriod() {
        for (String model : List.of("survival", "linear")) {
            BacktestEntry entry = BACKTEST.entry(model);
            assertThat(entry.range()).isNotNull();
            assertThat(entry.range().coverage()).as(model).isBetween(.87, .93);
            assertThat(entry.range().coverageInterval().contains(.9)).as(model).isTrue();
        }
    }

    @Test
    void rangesAreNarrowerWhereValueIsCertain() {
        for (ValueEstimator estimator : List.of(SURVIVAL.model(), LEARNED.model())) {
            ValueColumns out = ValueColumns.ofSize(PERIODS.later().batch().size());
            estimator.estimate(PERIODS.later().batch(), 0, out.clv().length, TERMS, out);
            double[] safe = new double[2];
            double[] atRisk = new double[2];
            for (int i = 0; i < out.clv().length; i++) {
                assertThat(out.low()[i]).isBetween(0.0, out.clv()[i]);
                assertThat(out.high()[i]).isGreaterThanOrEqualTo(out.clv()[i]);
                double p = PERIODS.later().batch().probability()[i];
                double[] of = p < .05 ? safe : p > .1 && p < .5 ? atRisk : new double[2];
                of[0] += (out.high()[i] - out.low()[i]) / out.monthlyRevenue()[i];
                of[1]++;
            }
            assertThat(safe[0] / safe[1]).isLessThan(.9 * atRisk[0] / atRisk[1]);
        }
    }

    @Test
    void survivalReportsHowEveryCurveWasFound() {
        assertThat(SURVIVAL.segments()).hasSize(5).allSatisfy(report -> assertThat(report.fit().isConverged()).isTrue());
        assertThat(SURVIVAL.segments().getFirst().levels()).isEmpty();
        assertThat(SURVIVAL.segments().get(1).levels()).containsExactly("International plan: No", "Voice mail plan: No");
        assertThat(SURVIVAL.segments().getFirst().fit().outcome()).isEqualTo(RetentionFit.Outcome.FOUND);
        SegmentReport plain = SURVIVAL.segments().get(1);
        for (int month = 1; month <= 12; month++) {
            assertThat(plain.fit().curve().survival(month)).isEqualTo(plain.observed()[month - 1], within(.02));
        }
        assertThat(SURVIVAL.model().persistence()).isBetween(.2, .99);
        ExpectedRevenue revenue = SURVIVAL.model().revenue();
        assertThat(revenue.weights()[1] + revenue.weights()[2] + revenue.weights()[3]).isBetween(.7, 1.1);
    }

    @Test
    void thinSegmentsHaveTheCurveOfAllCustomers() {
        String yaml = DemoData.text("/models/value-survival.yaml").replace("minLeavers: 30", "minLeavers: 600");
        SurvivalModel model = SurvivalTrainer.train(SurvivalSpecification.read("s.yaml", stream(yaml)),
                PERIODS.churn().model().schema(), PERIODS.world().lives(300, 24, 5), Optional.empty(), TERMS,
                new TrainingOptions(1, "test")).model();
        assertThat(model.segments()).anyMatch(SurvivalSegment::pooled).anyMatch(segment -> !segment.pooled())
                .filteredOn(SurvivalSegment::pooled).allMatch(segment -> segment.curve().equals(model.pooled()));
        assertThat(model.interval()).isEmpty();
        assertThat(model.persistence()).isEqualTo(1);
    }

    @Test
    void aStoreThatNobodyHasLeftYetHasACurveToo() {
        SurvivalModel model = SurvivalTrainer.train(ValueHistories.survival(), PERIODS.churn().model().schema(), List.of(),
                Optional.empty(), TERMS, new TrainingOptions(1, "test")).model();
        ValueColumns out = ValueColumns.ofSize(3);
        model.estimate(PERIODS.later().batch(), 0, 3, TERMS, out);
        assertThat(Arrays.stream(out.clv()).allMatch(v -> v > 0 && Double.isFinite(v))).isTrue();
    }

    @Test
    void specificationsThatDoNotFitAreRefused() {
        String yaml = DemoData.text("/models/value-survival.yaml");
        assertThatThrownBy(() -> SurvivalTrainer.train(SurvivalSpecification.read("s.yaml",
                stream(yaml.replace("voiceMailPlan", "totalDayMinutes"))), PERIODS.churn().model().schema(), List.of(),
                Optional.empty(), TERMS, new TrainingOptions(1, "test"))).isInstanceOf(InvalidModelFileException.class)
                .hasMessageContaining("totalDayMinutes").hasMessageContaining("internationalPlan");
        assertThatThrownBy(() -> SurvivalSpecification.read("s.yaml", stream(yaml.replace("level: 0.9", "level: 1.9"))))
                .isInstanceOf(InvalidModelFileException.class).hasMessageContaining("'level'");
        assertThatThrownBy(() -> SurvivalSpecification.read("s.yaml", stream(yaml.replace("shifted-beta-geometric", "survival"))))
                .isInstanceOf(InvalidModelFileException.class).hasMessageContaining("'algorithm'");
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theSameDataGiveTheSameArtifacts() {
        assertThat(survival(Optional.of(PERIODS.training())).artifactSha256()).isEqualTo(SURVIVAL.artifactSha256());
        assertThat(SURVIVAL.provenance().rows()).isEqualTo(2666);
        assertThat(ValueEstimator.fromBytes(SURVIVAL.artifact()).toBytes()).isEqualTo(SURVIVAL.artifact());
        assertThat(ValueEstimator.fromBytes(LEARNED.artifact()).toBytes()).isEqualTo(LEARNED.artifact());
        int[] turned = new int[PERIODS.training().keys().length];
        Arrays.setAll(turned, i -> turned.length - 1 - i);
        assertThat(learned("value-linear-regression", PERIODS.training().select(turned)).artifactSha256())
                .isEqualTo(LEARNED.artifactSha256());
    }

    @Test
    void everyLearnedSpecificationIsTrainedOnBills() {
        List<TrainedLearnedValue> all = List.of(learned("value-gradient-boosting", PERIODS.training()),
                learned("value-tuned-gradient-boosting", PERIODS.training()), learned("value-deep-learning", PERIODS.training()),
                LEARNED);
        assertThat(ChampionRule.bestLearned(all)).isSameAs(all.stream().min(Comparator.comparingDouble(model ->
                model.evaluation().crossValidation().mae().mean())).orElseThrow());
        for (TrainedLearnedValue trained : all) {
            String name = trained.provenance().specificationName();
            assertThat(trained.evaluation().test().r2()).as(name).isGreaterThan(.05);
            assertThat(LearnedValue.fromBytes(trained.artifact()).interval().rows()).isEqualTo(2666);
        }
    }

    /** What the models of the folds say of rows they had not seen is less sure than what the model fitted to all says of them. */
    @Test
    void churnProbabilitiesOfTrainingRowsAreByModelsThatHadNotSeenThem() {
        TrainingSet set = PERIODS.world().draw(1).churn();
        double[] seen = PERIODS.churn().model().probabilities(set.table());
        double unseenLoss = 0;
        double seenLoss = 0;
        for (int i = 0; i < seen.length; i++) {
            double truth = set.churned()[i] ? 1 : 0;
            if (Partition.side(set.given()[i], set.keys()[i]) == Split.TEST) {
                assertThat(PERIODS.churn().probability()[i]).isEqualTo(seen[i]);
            } else {
                unseenLoss += Math.pow(PERIODS.churn().probability()[i] - truth, 2);
                seenLoss += Math.pow(seen[i] - truth, 2);
            }
        }
        assertThat(seenLoss).isLessThan(.9 * unseenLoss);
    }

    @Test
    void anAccountIsInTheSameFoldAmongWhomever() {
        String[] keys = {"382-4657", "371-7191", "358-1921", "375-9999"};
        int[] all = Folds.byAccount(keys, 5).fold();
        assertThat(Folds.byAccount(new String[] {keys[2], keys[0]}, 5).fold()).containsExactly(all[2], all[0]);
    }

    @Test
    void otherTermsNeedNoTraining() {
        ValueColumns at60 = estimates(LEARNED.model(), TERMS);
        ValueColumns at30 = estimates(LEARNED.model(), new ValueAssumptions(.3, .1, 12, 90));
        assertThat(at30.clv()[5]).isEqualTo(at60.clv()[5] / 2, within(1e-9));
        assertThat(at30.high()[5]).isEqualTo(at60.high()[5] / 2, within(1e-9));
        ValueAssumptions longer = new ValueAssumptions(.6, .1, 24, 90);
        assertThat(LEARNED.model().measuredFor(TERMS)).isTrue();
        assertThat(LEARNED.model().measuredFor(longer)).isFalse();
        assertThat(estimates(LEARNED.model(), longer).clv()[5]).isBetween(at60.clv()[5], 2 * at60.clv()[5]);
        assertThat(estimates(SURVIVAL.model(), longer).clv()[5])
                .isGreaterThan(estimates(SURVIVAL.model(), TERMS).clv()[5]);
    }

    private static ValueColumns estimates(ValueEstimator estimator, ValueAssumptions terms) {
        ValueColumns out = ValueColumns.ofSize(PERIODS.later().batch().size());
        estimator.estimate(PERIODS.later().batch(), 0, out.clv().length, terms, out);
        return out;
    }
}
