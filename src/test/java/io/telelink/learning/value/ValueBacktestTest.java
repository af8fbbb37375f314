package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.metric.RegressionIntervals;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ValueBacktestTest {

    private static final Bootstrap BOOTSTRAP = new Bootstrap(200, .95, 1);

    private final Random random = new Random(5);
    private final double[] value = random.doubles(500, 0, 500).toArray();
    private final BacktestCandidate near = noisy("near", 20);
    private final BacktestCandidate nearToo = noisy("near too", 20);
    private final BacktestCandidate far = noisy("far", 60);

    private BacktestCandidate noisy(String name, double noise) {
        double[] estimate = Arrays.stream(value).map(v -> v + 5 + noise * random.nextGaussian()).toArray();
        return new BacktestCandidate(name, estimate, Arrays.stream(estimate).map(e -> e - 30).toArray(),
                Arrays.stream(estimate).map(e -> e + 40).toArray());
    }

    @Test
    void figuresAreThoseOfTheirDefinitions() {
        double[] truth = {10, 0, 30, 40, 0, 0, 0, 0, 0, 20};
        double[] estimate = {12, 1, 20, 50, 0, 0, 0, 0, 0, 30};
        BacktestEntry entry = ValueBacktest.of("a", List.of(new BacktestCandidate("a", estimate,
                Arrays.stream(estimate).map(e -> e - 9).toArray(), Arrays.stream(estimate).map(e -> e + 10).toArray())), truth,
                BOOTSTRAP).entry("a");
        assertThat(entry.metrics().mae()).isEqualTo(3.3, within(1e-12));
        assertThat(entry.bias()).isEqualTo(1.3, within(1e-12));
        assertThat(entry.topDecile()).isEqualTo(.4, within(1e-12));
        assertThat(entry.range().coverage()).isEqualTo(.8);
        assertThat(entry.range().width()).isEqualTo(19, within(1e-12));
        assertThat(entry.maeAgainstReference().difference()).isZero();
    }

    /** The figures of a resample must be those that the metrics of the other package give for the same rows. */
    @Test
    void intervalsAgreeWithThoseOfOtherValueModels() {
        BacktestEntry entry = ValueBacktest.of("far", List.of(far), value, BOOTSTRAP).entry("far");
        RegressionIntervals other = RegressionIntervals.of(value, far.estimate(), BOOTSTRAP, () -> { });
        close(entry.intervals().mae(), other.mae());
        close(entry.intervals().rmse(), other.rmse());
        close(entry.intervals().r2(), other.r2());
        assertThat(entry.topDecileInterval().contains(entry.topDecile())).isTrue();
        assertThat(entry.biasInterval().contains(5)).isTrue();
    }

    private static void close(MetricInterval one, MetricInterval other) {
        assertThat(one.low()).isEqualTo(other.low(), within(1e-9));
        assertThat(one.high()).isEqualTo(other.high(), within(1e-9));
    }

    @Test
    void theLearnedModelIsChampionOnlyBeyondDoubt() {
        assertThat(choice(far, near)).isEqualTo("near");
        assertThat(choice(near, far)).isEqualTo("near");
        assertThat(choice(near, nearToo)).isEqualTo("near");
        assertThat(choice(nearToo, near)).isEqualTo("near too");
    }

    private String choice(BacktestCandidate survival, BacktestCandidate learned) {
        return ValueChampionRule.choose(ValueBacktest.of(survival.name(), List.of(survival, learned), value, BOOTSTRAP),
                learned.name()).champion();
    }

    @Test
    void baselinesMultiplyBills() {
        ValueBatch batch = SurvivalModelTest.batch(10, 2);
        ValueAssumptions terms = new ValueAssumptions(.5, .1, 12, 90);
        double annuity = Discount.annuity(.1, 12);
        double[] last = ValueBaseline.LAST_BILL.values(batch, terms);
        assertThat(last[1]).isEqualTo(.5 * batch.bills().last()[1] * annuity, within(1e-9));
        assertThat(last[0]).as("no bills").isEqualTo(.5 * batch.monthlyCharge()[0] * annuity, within(1e-9));
        double[] average = ValueBaseline.AVERAGE_BILL_WITH_SURVIVAL.values(batch, terms);
        double expected = 0;
        for (int t = 1; t <= 12; t++) {
            double began = Math.pow(1 - batch.probability()[1], (t - 1) * 30.4375 / 90);
            double ended = Math.pow(1 - batch.probability()[1], t * 30.4375 / 90);
            expected += .5 * batch.bills().mean12()[1] * (began + ended) / 2
                    * Math.pow(1.1, -t / 12.0);
        }
        assertThat(average[1]).isEqualTo(expected, within(1e-9));
    }

    @Test
    void isWrittenAsJson() {
        JsonMapper json = JsonMapper.builder().build();
        ValueBacktest backtest = ValueBacktest.of("near", List.of(near, new BacktestCandidate("plain", far.estimate(), null, null)),
                value, BOOTSTRAP);
        String text = json.writeValueAsString(backtest);
        assertThat(json.writeValueAsString(json.readValue(text, ValueBacktest.class))).isEqualTo(text).doesNotContain("NaN");
        assertThat(backtest.entry("plain").range()).isNull();
    }

    @Test
    void candidatesThatDoNotFitAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ValueBacktest.of("none", List.of(near), value, BOOTSTRAP));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueBacktest.of("near", List.of(near, near), value, BOOTSTRAP));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueBacktest.of("near", List.of(near), new double[3], BOOTSTRAP));
        assertThatIllegalArgumentException().isThrownBy(() -> ValueBacktest.of("near", List.of(near), value, BOOTSTRAP)
                .entry("far"));
    }
}
