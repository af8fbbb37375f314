package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ConformalIntervalTest {

    private final ConformalInterval range = new ConformalInterval(.9, 12, new double[] {.1, .3}, new double[] {.2, .6},
            new double[] {.1, .1}, 2, 100);

    @Test
    void takesTheScoreOfTheRankThatTheDefinitionSays() {
        assertThat(ConformalInterval.rank(100, .9)).isEqualTo(91);
        assertThat(ConformalInterval.rank(9, .9)).isEqualTo(9);
        assertThat(ConformalInterval.rank(99, .9)).isEqualTo(90);
        assertThat(ConformalInterval.rank(199, .95)).isEqualTo(190);
        assertThat(ConformalInterval.rank(1000, .8)).isEqualTo(801);
        assertThat(ConformalInterval.rank(5, .9)).as("too few rows for the level").isEqualTo(5);
    }

    @Test
    void spreadsLieOnStraightLinesBetweenProbabilities() {
        assertThat(range.below(0)).isEqualTo(.2);
        assertThat(range.below(.15)).isEqualTo(.3, within(1e-12));
        assertThat(range.below(.9)).isEqualTo(.6);
        assertThat(range.low(500, .15, 400)).isEqualTo(500 - 2 * .3 * 400, within(1e-9));
        assertThat(range.high(500, .15, 400)).isEqualTo(500 + 2 * .1 * 400, within(1e-9));
        assertThat(range.low(100, .15, 400)).isZero();
    }

    @Test
    void theScoreIsTheFactorAtWhichTheRangeReaches() {
        for (double amount : new double[] {0, 130, 480, 900}) {
            double score = ConformalInterval.score(amount, 480, .3, .1, 400);
            assertThat(amount < 480 ? 480 - score * .3 * 400 : 480 + score * .1 * 400).isEqualTo(amount, within(1e-9));
        }
    }

    @Test
    void refusesWhatIsNoRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ConformalInterval(.9, 12, new double[] {.3, .1}, new double[2],
                new double[2], 1, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> new ConformalInterval(1, 12, new double[] {.3}, new double[] {1},
                new double[] {1}, 1, 10));
    }
}
