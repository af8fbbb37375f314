package io.telelink.learning.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class GainCurveTest {

    private final Random random = new Random(5);
    private final int rows = 300;
    private final boolean[] good = new boolean[rows];
    private final boolean[] treated = new boolean[rows];
    private final double[] score = new double[rows];

    GainCurveTest() {
        for (int i = 0; i < rows; i++) {
            score[i] = random.nextInt(40);
            treated[i] = random.nextInt(3) > 0;
            good[i] = random.nextDouble() < .5 + (treated[i] ? score[i] / 100 : 0);
        }
    }

    @Test
    void theReferenceFigureOfTheConventionIsMet() {
        boolean[] y = {false, true};
        double[] s = {.1, .3};
        boolean[] t = {true, false};
        assertThat(Qini.of(y, s, t)).hasValue(1);
        assertThat(UpliftArea.of(y, s, t)).hasValue(0);
    }

    @Test
    void bothCurvesAreWhatCountingEachThresholdAnewGives() {
        double[] thresholds = Arrays.stream(score).distinct().sorted().toArray();
        GainCurve qini = GainCurve.qini(good, score, treated);
        GainCurve uplift = GainCurve.uplift(good, score, treated);
        assertThat(qini.gain()).hasSize(thresholds.length + 1);
        for (int p = 1; p < qini.gain().length; p++) {
            double from = thresholds[thresholds.length - p];
            int[] people = new int[2];
            int[] goods = new int[2];
            for (int i = 0; i < rows; i++) {
                int arm = treated[i] ? 1 : 0;
                people[arm] += score[i] >= from ? 1 : 0;
                goods[arm] += score[i] >= from && good[i] ? 1 : 0;
            }
            double control = people[0] == 0 ? 0 : (double) goods[0] / people[0];
            double withTreatment = people[1] == 0 ? 0 : (double) goods[1] / people[1];
            assertThat(qini.contacted()[p]).isEqualTo(people[0] + people[1]);
            assertThat(qini.gain()[p]).isEqualTo(goods[1] - control * people[1], within(1e-12));
            assertThat(uplift.gain()[p]).isEqualTo((withTreatment - control) * (people[0] + people[1]), within(1e-12));
        }
    }

    @Test
    void noOrderIsBetterThanThePerfectOne() {
        for (int trial = 0; trial < 50; trial++) {
            double[] any = random.doubles(rows).toArray();
            assertThat(Qini.of(good, any, treated).orElseThrow()).isLessThanOrEqualTo(1);
            assertThat(UpliftArea.of(good, any, treated).orElseThrow()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void equalScoresForAllAreAsGoodAsChance() {
        assertThat(Qini.of(good, new double[rows], treated).orElseThrow()).isEqualTo(0, within(1e-12));
        assertThat(UpliftArea.of(good, new double[rows], treated).orElseThrow()).isEqualTo(0, within(1e-12));
    }

    @Test
    void whereNobodyCanBeToldApartThereIsNoCoefficient() {
        assertThat(Qini.of(new boolean[4], new double[] {1, 2, 3, 4}, new boolean[] {true, false, true, false})).isEmpty();
    }

    @Test
    void anEstimateHoldsItsValueAndPartsOfDifferentLengthAreRefused() {
        QiniEstimate estimate = QiniEstimate.of(good, score, treated);
        assertThat(estimate.interval().contains(estimate.value())).isTrue();
        assertThat(estimate).isEqualTo(QiniEstimate.of(good, score, treated));
        assertThatThrownBy(() -> GainCurve.qini(good, new double[2], treated)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aThinnedCurveKeepsBothEnds() {
        GainCurve curve = GainCurve.qini(good, score, treated);
        GainCurve thin = curve.thinned(10);
        assertThat(thin.gain()).hasSize(10).startsWith(0).endsWith(curve.gain()[curve.gain().length - 1]);
    }
}
