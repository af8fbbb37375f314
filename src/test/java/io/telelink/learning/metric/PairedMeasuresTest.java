package io.telelink.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PairedMeasuresTest {

    static final int ROWS = 120;
    static final Bootstrap BOOTSTRAP = new Bootstrap(60, .95, 7);

    final PairedMeasures.Model good = model(1, 1.5, .4);
    final PairedMeasures.Model bad = model(2, .3, .5);

    /** The slow way: every resample ranked anew, model by model and measure by measure. */
    @ParameterizedTest
    @EnumSource(Measure.class)
    void everyDifferenceAndIntervalIsThatOfThePlainPairedBootstrap(Measure measure) {
        PairedDifference fast = PairedMeasures.toFirst(List.of(bad, good), BOOTSTRAP).getFirst().get(measure);
        PairedDifference slow = PairedDifference.of(bad.answers().churned(),
                good.answers().probability(), (truth, score) -> measure.of(ClassificationMetrics.of(truth, score, good.threshold())),
                bad.answers().probability(), (truth, score) -> measure.of(ClassificationMetrics.of(truth, score, bad.threshold())),
                BOOTSTRAP);
        assertThat(fast.difference()).isCloseTo(slow.difference(), within(1e-12));
        assertThat(fast.interval().low()).isCloseTo(slow.interval().low(), within(1e-12));
        assertThat(fast.interval().high()).isCloseTo(slow.interval().high(), within(1e-12));
    }

    @Test
    void aClearlyBetterModelIsBetterInEverythingThatRanks() {
        Map<Measure, PairedDifference> differences = PairedMeasures.toFirst(List.of(bad, good), BOOTSTRAP).getFirst();
        assertThat(List.of(Measure.ROC_AUC, Measure.PR_AUC, Measure.LOG_LOSS)).allSatisfy(measure -> {
            assertThat(differences.get(measure).isClear()).as(measure.name()).isTrue();
            assertThat(measure.isBetter(differences.get(measure).difference())).as(measure.name()).isTrue();
        });
    }

    @Test
    void aModelDiffersInNothingFromItself() {
        PairedMeasures.toFirst(List.of(good, good), BOOTSTRAP).getFirst().values().forEach(difference -> {
            assertThat(difference.difference()).isZero();
            assertThat(difference.isClear()).isFalse();
        });
    }

    @Test
    void onlyTheRowsThatAllHaveAreCommonAndCopiesCountAsOftenAsAllHaveThem() {
        TestAnswers first = new TestAnswers(new long[] {5, 1, 1, 9, 1}, new boolean[] {true, false, false, true, false},
                new double[] {.5, .1, .1, .9, .1});
        TestAnswers second = new TestAnswers(new long[] {1, 7, 5, 1}, new boolean[] {false, true, true, false},
                new double[] {.2, .7, .6, .2});
        List<TestAnswers> common = TestAnswers.common(List.of(first, second));
        assertThat(common).extracting(TestAnswers::row).containsExactly(new long[] {1, 1, 5}, new long[] {1, 1, 5});
        assertThat(common.get(0).probability()).containsExactly(.1, .1, .5);
        assertThat(common.get(1).probability()).containsExactly(.2, .2, .6);
        assertThat(common).extracting(TestAnswers::churners).containsExactly(1, 1);
    }

    @Test
    void answersToNoCommonRowsAreNone() {
        TestAnswers other = new TestAnswers(new long[] {-1}, new boolean[] {true}, new double[] {.5});
        assertThat(TestAnswers.common(List.of(good.answers(), other))).allMatch(answers -> answers.rows() == 0);
    }

    @Test
    void ratesOfAGroupAreStatedFromTwentyCustomersOn() {
        assertThat(new GroupRates("Plan", "Yes", 100, 19, 10, 5).recall()).isEmpty();
        GroupRates enough = new GroupRates("Plan", "Yes", 100, 20, 10, 8);
        GroupRates.Rate recall = enough.recall().orElseThrow();
        assertThat(recall.share()).isEqualTo(.5);
        // Wilson by hand: n = 20, p = .5, z = 1.959964.
        assertThat(recall.interval().low()).isCloseTo(.299298, within(1e-6));
        assertThat(recall.interval().high()).isCloseTo(.700702, within(1e-6));
        assertThat(enough.falseAlarmRate().orElseThrow().share()).isEqualTo(.1);
        assertThat(new GroupRates("Plan", "No", 39, 20, 0, 0).falseAlarmRate()).isEmpty();
    }

    private static PairedMeasures.Model model(long seed, double signal, double threshold) {
        Random truths = new Random(99);
        Random noise = new Random(seed);
        long[] ids = new long[ROWS];
        boolean[] churned = new boolean[ROWS];
        double[] probability = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            ids[i] = i;
            churned[i] = truths.nextInt(4) == 0;
            double logit = signal * (churned[i] ? 1 : -1) + noise.nextGaussian();
            // Rounded, so that some scores are equal.
            probability[i] = Math.round(20 / (1 + Math.exp(-logit))) / 20.0;
        }
        return new PairedMeasures.Model(new TestAnswers(ids, churned, probability), threshold);
    }
}
