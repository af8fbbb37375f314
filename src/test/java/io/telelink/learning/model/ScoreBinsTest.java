package io.telelink.learning.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScoreBinsTest {

    private final ScoreBins bins = new ScoreBins(new double[] {.2}, new int[] {100, 50}, new int[] {10, 40});

    @Test
    void intervalIsWilsonsForTheBin() {
        // solves (rate - p)^2 = z^2 p (1 - p) / n for p, at rate .1, n = 100, z = 1.6449
        ProbabilityInterval interval = bins.interval(.1);
        for (double end : new double[] {interval.low(), interval.high()}) {
            assertThat(Math.pow(.1 - end, 2)).isEqualTo(2.705543454095404 * end * (1 - end) / 100, within(1e-12));
        }
        assertThat(interval.low()).isLessThan(.1);
    }

    @Test
    void intervalContainsTheProbability() {
        for (double p = 0; p <= 1; p += .01) {
            ProbabilityInterval interval = bins.interval(p);
            assertThat(p).isBetween(interval.low(), interval.high());
        }
    }
}
