package io.telelink.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void decisionsAtAThresholdIncludeIt() {
        boolean[] truth = {true, true, true, false, false, false, false};
        double[] score = {.9, .5, .2, .7, .5, .1, 0};
        assertThat(ConfusionMatrix.of(truth, score, .5)).isEqualTo(new ConfusionMatrix(2, 2, 2, 1));
        assertThat(Accuracy.of(truth, score, .5)).isEqualTo(4 / 7.0, EXACT);
        assertThat(Precision.of(truth, score, .5)).isEqualTo(.5, EXACT);
        assertThat(Recall.of(truth, score, .5)).isEqualTo(2 / 3.0, EXACT);
        assertThat(F1.of(truth, score, .5)).isEqualTo(4 / 7.0, EXACT);
    }

    @Test
    void metricsWithoutABaseAreZero() {
        boolean[] truth = {false, false};
        double[] score = {.1, .2};
        assertThat(Precision.of(truth, score, .5)).isZero();
        assertThat(Recall.of(truth, score, .5)).isZero();
        assertThat(F1.of(truth, score, .5)).isZero();
        assertThat(PrAuc.of(truth, score)).isZero();
        assertThat(RocAuc.of(truth, score)).isEqualTo(.5);
        assertThat(Empc.of(truth, score, CampaignEconomics.published())).isEqualTo(new Empc(0, 0));
    }

    @Test
    void rocAucIsTheShareOfPairsInOrderWithTiesHalf() {
        Random random = new Random(7);
        boolean[] truth = new boolean[200];
        double[] score = new double[200];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = random.nextInt(4) == 0;
            score[i] = random.nextInt(20) + (truth[i] ? 3 : 0);
        }
        double pairs = 0;
        double inOrder = 0;
        for (int a = 0; a < truth.length; a++) {
            for (int b = 0; b < truth.length; b++) {
                if (truth[a] && !truth[b]) {
                    pairs++;
                    inOrder += score[a] > score[b] ? 1 : score[a] == score[b] ? .5 : 0;
                }
            }
        }
        assertThat(RocAuc.of(truth, score)).isEqualTo(inOrder / pairs, EXACT);
    }

    @Test
    void averagePrecisionAddsPrecisionWhereRecallGrows() {
        // scikit-learn's documented example: y = 0 0 1 1, scores .1 .4 .35 .8 give .8333
        assertThat(PrAuc.of(new boolean[] {false, false, true, true}, new double[] {.1, .4, .35, .8}))
                .isEqualTo(5 / 6.0, EXACT);
        assertThat(PrAuc.of(new boolean[] {true, false, true, false}, new double[] {.5, .5, .5, .5})).isEqualTo(.5, EXACT);
    }

    @Test
    void brierAndLogLossMeasureProbabilities() {
        boolean[] truth = {true, false};
        assertThat(Brier.of(truth, new double[] {.8, .4})).isEqualTo((.04 + .16) / 2, EXACT);
        assertThat(LogLoss.of(truth, new double[] {.8, .4})).isEqualTo(-(Math.log(.8) + Math.log(.6)) / 2, EXACT);
        assertThat(LogLoss.of(truth, new double[] {0, 1})).isFinite().isGreaterThan(30);
    }

    @Test
    void expectedCalibrationErrorMatchesTheReference() {
        boolean[] truth = {false, false, true, true, true};
        assertThat(ExpectedCalibrationError.of(truth, new double[] {.25, .25, .55, .75, .75}, 2)).isEqualTo(.29, EXACT);
        assertThat(ExpectedCalibrationError.of(new boolean[] {true}, new double[] {1}, 10)).isZero();
    }

    @Test
    void empcOfPerfectScoresContactsTheChurnersOnly() {
        boolean[] truth = {true, true, false, false};
        Empc empc = Empc.of(truth, new double[] {1, 1, 0, 0}, CampaignEconomics.published());
        assertThat(empc.value()).isEqualTo(28.0, within(1e-4));
        assertThat(empc.fraction()).isEqualTo(.5, within(1e-4));
    }

    @Test
    void empcOfConstantScoresMatchesTheReference() {
        Empc empc = Empc.of(new boolean[] {true, false}, new double[] {.5, .5}, CampaignEconomics.published());
        assertThat(empc.value()).isEqualTo(22.5007912244511, within(1e-10));
        assertThat(empc.fraction()).isEqualTo(.9991601018889205, within(1e-12));
    }

    @Test
    void empcOfMixedScoresMatchesTheReference() {
        boolean[] truth = {false, true, false, true, false, true, false, true};
        Empc empc = Empc.of(truth, new double[] {.1, .2, .3, .4, .5, .7, .8, .9}, CampaignEconomics.published());
        assertThat(empc.value()).isEqualTo(23.875593418348124, within(1e-10));
        assertThat(empc.fraction()).isEqualTo(.8743700763487141, within(1e-12));
    }

    @Test
    void oneCustomerPaysOffFromTheBreakEvenProbability() {
        CampaignEconomics economics = CampaignEconomics.published();
        double p = economics.breakEven(.3);
        assertThat(p).isEqualTo(.164179, within(1e-6));
        assertThat(p * economics.profitOfChurner(.3) - (1 - p) * economics.costOfStayer()).isEqualTo(0, EXACT);
    }

    @Test
    void campaignProfitCountsChurnersSavedAndStayersPaid() {
        boolean[] truth = {true, false, false, true};
        double[] score = {.9, .8, .1, .2};
        assertThat(CampaignProfit.of(truth, score, .5, CampaignEconomics.published()))
                .isEqualTo((.3 * 190 - 1 - 11) / 4, EXACT);
    }

    @Test
    void incompleteBetaIsTheIntegralOfTheDensity() {
        for (double x : new double[] {.05, .3, .5, .9}) {
            int steps = 200_000;
            double norm = 0;
            double below = 0;
            for (int i = 0; i < steps; i++) {
                double t = (i + .5) / steps;
                double density = Math.pow(t, 5) * Math.pow(1 - t, 13);
                norm += density;
                below += t < x ? density : 0;
            }
            assertThat(IncompleteBeta.of(6, 14, x)).isEqualTo(below / norm, within(1e-8));
        }
        assertThat(IncompleteBeta.of(6, 14, 0)).isZero();
        assertThat(IncompleteBeta.of(6, 14, 1)).isEqualTo(1);
    }

    @Test
    void summaryHasTheSampleDeviation() {
        assertThat(MetricSummary.of(new double[] {1, 2, 3})).isEqualTo(new MetricSummary(2, 1));
        assertThat(MetricSummary.of(new double[] {5})).isEqualTo(new MetricSummary(5, 0));
    }

    @Test
    void curvesAreThinnedAndKeepTheirEnds() {
        int n = 5000;
        double[] score = IntStream.range(0, n).mapToDouble(i -> (i + .5) / n).toArray();
        boolean[] truth = new boolean[n];
        for (int i = 0; i < n; i++) {
            truth[i] = i % 3 == 0;
        }
        Curves curves = Curves.of(truth, score);
        assertThat(curves.roc().falsePositiveRate()).hasSizeLessThanOrEqualTo(201).startsWith(0).endsWith(1).isSorted();
        assertThat(curves.roc().truePositiveRate()).startsWith(0).endsWith(1).isSorted();
        assertThat(curves.gain().captured()).endsWith(1);
        assertThat(curves.precisionRecall().recall()).endsWith(1).isSorted();
        assertThat(curves.profit().threshold()).isSorted();
        assertThat(curves.calibration().rows()).hasSize(10).containsOnly(500);
        assertThat(IntStream.of(curves.calibration().rows()).sum()).isEqualTo(n);
    }
}
