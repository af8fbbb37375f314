package io.telelink.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private final Random random = new Random(3);
    private final boolean[] truth = new boolean[600];
    private final double[] good = new double[truth.length];
    private final double[] poor = new double[truth.length];

    BootstrapTest() {
        for (int i = 0; i < truth.length; i++) {
            truth[i] = i % 5 == 0;
            good[i] = (truth[i] ? .7 : .2) + .1 * random.nextGaussian();
            poor[i] = (truth[i] ? .6 : .3) + .4 * random.nextGaussian();
        }
    }

    @Test
    void theIntervalOfAMeanIsThatOfTheNormalApproximation() {
        double[] values = random.doubles(400).toArray();
        double mean = Arrays.stream(values).average().orElseThrow();
        MetricInterval interval = new Bootstrap(4000, .95, 1).intervals(400, rows -> mean(values, rows))[0];
        double error = 1.96 * Math.sqrt(1 / 12.0 / 400);
        assertThat(interval.low()).isEqualTo(mean - error, within(.003));
        assertThat(interval.high()).isEqualTo(mean + error, within(.003));
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTruth() {
        int held = 0;
        for (int trial = 0; trial < 200; trial++) {
            double[] sample = random.doubles(100).toArray();
            MetricInterval interval = new Bootstrap(300, .95, trial).intervals(100, rows -> mean(sample, rows))[0];
            held += interval.contains(.5) ? 1 : 0;
        }
        assertThat(held).isBetween(178, 199);
    }

    @Test
    void everyMeasureLiesInItsIntervalAndTheSeedDecides() {
        ClassificationMetrics metrics = ClassificationMetrics.of(truth, clamped(good), .5);
        ClassificationIntervals intervals = ClassificationIntervals.of(truth, clamped(good), .5, new Bootstrap(200, .95, 1));
        assertThat(intervals.f1().contains(metrics.f1())).isTrue();
        assertThat(intervals.recall().contains(metrics.recall())).isTrue();
        assertThat(intervals.precision().contains(metrics.precision())).isTrue();
        assertThat(intervals.accuracy().contains(metrics.accuracy())).isTrue();
        assertThat(intervals.rocAuc().contains(metrics.rocAuc())).isTrue();
        assertThat(intervals.brier().contains(metrics.brier())).isTrue();
        assertThat(intervals.empc().contains(metrics.empc())).isTrue();
        assertThat(intervals.prAuc().contains(metrics.prAuc())).isTrue();
        assertThat(intervals.logLoss().contains(metrics.logLoss())).isTrue();
        assertThat(intervals.profitAtThreshold().contains(metrics.profitAtThreshold())).isTrue();
        assertThat(intervals.ece().low()).isBetween(0.0, intervals.ece().high());
        assertThat(intervals.f1().high() - intervals.f1().low()).isBetween(.001, .1);
        assertThat(ClassificationIntervals.of(truth, clamped(good), .5, new Bootstrap(200, .95, 1))).isEqualTo(intervals);
        assertThat(ClassificationIntervals.of(truth, clamped(good), .5, new Bootstrap(200, .95, 2))).isNotEqualTo(intervals);
    }

    @Test
    void betterIsOnlySaidWhenItIs() {
        PairedDifference.Metric auc = RocAuc::of;
        PairedDifference clear = PairedDifference.of(truth, good, auc, poor, auc, Bootstrap.seeded(1));
        assertThat(clear.difference()).isPositive();
        assertThat(clear.isClear()).isTrue();
        PairedDifference none = PairedDifference.of(truth, good, auc, good, auc, Bootstrap.seeded(1));
        assertThat(none).isEqualTo(new PairedDifference(0, new MetricInterval(0, 0)));
        assertThat(none.isClear()).isFalse();
        double[] shaken = Arrays.stream(poor).map(s -> s + .02 * random.nextGaussian()).toArray();
        assertThat(PairedDifference.of(truth, poor, auc, shaken, auc, Bootstrap.seeded(1)).isClear()).isFalse();
    }

    @Test
    void pairingTakesTheLuckOfTheRowsOut() {
        double[] slightlyWorse = good.clone();
        for (int i = 0; i < truth.length; i += 25) {
            slightlyWorse[i] = .4;
        }
        PairedDifference.Metric recall = (t, s) -> Recall.of(t, s, .5);
        PairedDifference paired = PairedDifference.of(truth, good, recall, slightlyWorse, recall, Bootstrap.seeded(1));
        assertThat(paired.isClear()).isTrue();
        double unpaired = Math.hypot(width(recall(good, 1)), width(recall(slightlyWorse, 2)));
        assertThat(width(paired.interval())).isPositive().isLessThan(.9 * unpaired);
    }

    private MetricInterval recall(double[] scores, long seed) {
        return ClassificationIntervals.of(truth, clamped(scores), .5, Bootstrap.seeded(seed)).recall();
    }

    private static double width(MetricInterval interval) {
        return interval.high() - interval.low();
    }

    /** Wilson's interval of 10 of 10: from 10 / (10 + 1.96 squared). */
    @Test
    void noMistakeSeenIsNotNoMistakePossible() {
        boolean[] churned = new boolean[40];
        double[] scores = new double[40];
        for (int i = 0; i < 10; i++) {
            churned[i] = true;
            scores[i] = .9;
        }
        ClassificationIntervals intervals = ClassificationIntervals.of(churned, scores, .5, Bootstrap.seeded(1));
        assertThat(intervals.precision().low()).isEqualTo(10 / (10 + 1.959963984540054 * 1.959963984540054), within(1e-12));
        assertThat(intervals.precision().high()).isEqualTo(1);
        assertThat(intervals.recall()).isEqualTo(intervals.precision());
        assertThat(intervals.accuracy().low()).isGreaterThan(.9);
    }

    @Test
    void canBeStopped() {
        assertThatThrownBy(() -> ClassificationIntervals.of(truth, clamped(good), .5, Bootstrap.seeded(1), () -> {
            throw new IllegalStateException("stopped");
        })).hasMessage("stopped");
    }

    private static double[] mean(double[] values, int[] rows) {
        return new double[] {Arrays.stream(rows).mapToDouble(i -> values[i]).average().orElseThrow()};
    }

    private static double[] clamped(double[] scores) {
        return Arrays.stream(scores).map(s -> Math.clamp(s, 0, 1)).toArray();
    }
}
