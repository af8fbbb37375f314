package io.telelink.learning.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BetaDistributionTest {

    @Test
    void wholeParametersGiveTheBinomialSum() {
        for (int a = 1; a <= 30; a += 7) {
            for (int b = 1; b <= 30; b += 7) {
                for (double x = .05; x < 1; x += .1) {
                    assertThat(new BetaDistribution(a, b).cumulative(x)).isCloseTo(IncompleteBeta.of(a, b, x), within(1e-12));
                }
            }
        }
    }

    /** Beta(1/2, 1/2) is the arcsine distribution: 2/pi arcsin sqrt x. */
    @Test
    void theArcsineDistributionIsMet() {
        for (double x = .01; x < 1; x += .07) {
            assertThat(new BetaDistribution(.5, .5).cumulative(x)).isCloseTo(2 / Math.PI * Math.asin(Math.sqrt(x)), within(1e-12));
        }
    }

    @Test
    void theEndsAreCertain() {
        assertThat(new BetaDistribution(2, 3).cumulative(0)).isZero();
        assertThat(new BetaDistribution(2, 3).cumulative(1)).isEqualTo(1);
    }

    @Test
    void aQuantileIsWhereTheDistributionHasItsProbability() {
        for (double p : new double[] {.025, .5, .975}) {
            var distribution = new BetaDistribution(321.5, 1234.25);
            assertThat(distribution.cumulative(distribution.quantile(p))).isCloseTo(p, within(1e-10));
        }
    }
}
