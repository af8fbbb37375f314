package io.telelink.monitoring.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.monitoring.Realised;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RealisedFiguresTest {

    private static final double THRESHOLD = .43;

    /** Sums as the database makes them. */
    private static List<Stratum> strata(double[] probability, boolean[] left, boolean[] contacted) {
        Map<String, double[]> sums = new TreeMap<>();
        for (int i = 0; i < probability.length; i++) {
            double error = Math.pow(probability[i] - (left[i] ? 1 : 0), 2);
            double[] sum = sums.computeIfAbsent((probability[i] >= THRESHOLD) + ":" + Stratum.tenth(probability[i]) + ":" + contacted[i],
                    key -> new double[5]);
            double[] add = {1, left[i] ? 1 : 0, probability[i], error, error * error};
            for (int k = 0; k < add.length; k++) {
                sum[k] += add[k];
            }
        }
        return sums.entrySet().stream().map(each -> {
            String[] key = each.getKey().split(":");
            double[] sum = each.getValue();
            return new Stratum(Boolean.parseBoolean(key[0]), Integer.parseInt(key[1]), Boolean.parseBoolean(key[2]), (long) sum[0],
                    (long) sum[1], sum[2], sum[3], sum[4]);
        }).toList();
    }

    @Test
    void sumsGiveTheFiguresThatRowsGive() {
        Random random = new Random(5);
        double[] probability = random.doubles(4000).map(each -> each * each).toArray();
        boolean[] left = new boolean[probability.length];
        for (int i = 0; i < left.length; i++) {
            left[i] = random.nextDouble() < .8 * probability[i];
        }
        Realised realised = RealisedFigures.of(strata(probability, left, new boolean[left.length]));
        ClassificationMetrics rows = ClassificationMetrics.of(left, probability, THRESHOLD);
        assertThat(realised.recall().value()).isCloseTo(rows.recall(), within(1e-12));
        assertThat(realised.recall().trials()).isCloseTo(rows.positives(), within(1e-9));
        assertThat(realised.precision().value()).isCloseTo(rows.precision(), within(1e-12));
        assertThat(realised.brier().value()).isCloseTo(rows.brier(), within(1e-12));
        assertThat(realised.calibrationError().value()).isCloseTo(rows.ece(), within(1e-12));
        assertThat(realised.profit().value()).isCloseTo(rows.profitAtThreshold(), within(1e-9));
        assertThat(realised.leaving().value()).isCloseTo((double) rows.positives() / rows.n(), within(1e-12));
        assertThat(realised.expected()).isCloseTo(Arrays.stream(probability).average().orElseThrow(), within(1e-12));
    }

    @Test
    void intervalsHoldTheTruthAboutAsOftenAsTheySay() {
        Random random = new Random(7);
        int held = 0;
        int samples = 400;
        for (int s = 0; s < samples; s++) {
            double[] probability = random.doubles(1500).map(each -> each < .8 ? .05 : .7).toArray();
            boolean[] left = new boolean[probability.length];
            double truth = 0;
            for (int i = 0; i < left.length; i++) {
                left[i] = random.nextDouble() < probability[i];
                truth += probability[i] * Math.pow(1 - probability[i], 2) + (1 - probability[i]) * probability[i] * probability[i];
            }
            Realised realised = RealisedFigures.of(strata(probability, left, new boolean[left.length]));
            held += realised.brier().low() <= truth / left.length && truth / left.length <= realised.brier().high() ? 1 : 0;
        }
        assertThat((double) held / samples).isBetween(.92, .98);
    }

    /** Half of those at high risk are contacted, and stay for it. */
    @Test
    void contactingPeopleDoesNotMakeTheModelLookWorse() {
        Random random = new Random(9);
        int rows = 40_000;
        double[] probability = new double[rows];
        boolean[] alone = new boolean[rows];
        boolean[] seen = new boolean[rows];
        boolean[] contacted = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            probability[i] = i % 5 == 0 ? .75 : .04;
            alone[i] = random.nextDouble() < probability[i];
            contacted[i] = probability[i] > .5 && random.nextBoolean();
            seen[i] = alone[i] && !(contacted[i] && random.nextDouble() < .6);
        }
        ClassificationMetrics untouched = ClassificationMetrics.of(alone, probability, THRESHOLD);
        ClassificationMetrics naive = ClassificationMetrics.of(seen, probability, THRESHOLD);
        Realised realised = RealisedFigures.of(strata(probability, seen, contacted));
        assertThat(naive.precision()).isLessThan(untouched.precision() - .15);
        assertThat(realised.precision().value()).isCloseTo(untouched.precision(), within(.02));
        assertThat(realised.recall().value()).isCloseTo(untouched.recall(), within(.02));
        assertThat(realised.brier().value()).isCloseTo(untouched.brier(), within(.005));
        assertThat(realised.leaving().value()).isCloseTo((double) untouched.positives() / rows, within(.005));
        // Fewer were seen than are spoken of.
        assertThat(realised.precision().trials()).isLessThan(rows / 5.0 * .55);
        assertThat(realised.contacted()).isBetween(3_800L, 4_200L);
    }

    @Test
    void whereAllWereContactedTheyStandForThemselves() {
        Realised realised = RealisedFigures.of(List.of(new Stratum(true, 9, true, 10, 4, 9.5, 3, 1), new Stratum(false, 0, false, 90, 1, 1, 1, 1)));
        assertThat(realised.precision().value()).isEqualTo(.4);
        assertThat(realised.recall().value()).isEqualTo(.8);
    }

    @Test
    void whereNobodyLeftNothingIsSaidOfRecall() {
        Realised realised = RealisedFigures.of(List.of(new Stratum(false, 0, false, 90, 0, 1, 1, 1)));
        assertThat(realised.recall().trials()).isZero();
        assertThat(realised.recall().high()).isEqualTo(1);
        assertThat(realised.precision().trials()).isZero();
        assertThat(realised.profit().value()).isZero();
    }
}
