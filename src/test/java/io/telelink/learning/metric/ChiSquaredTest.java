package io.telelink.learning.metric;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class ChiSquaredTest {

    /** Published tables: Abramowitz and Stegun 1964, table 26.8. */
    @ParameterizedTest
    @CsvSource({".95, 1, 3.84146", ".95, 9, 16.9190", ".99, 10, 23.2093", ".999, 50, 86.661", ".05, 30, 18.4926", ".5, 2, 1.386294361"})
    void quantilesAreThoseOfTheTables(double probability, int degrees, double value) {
        assertThat(ChiSquared.quantile(probability, degrees)).isCloseTo(value, within(value * 1e-5));
    }

    /** With two degrees of freedom the distribution is the exponential one. */
    @Test
    void distributionIsExactWhereItIsKnownInClosedForm() {
        for (double x = .01; x < 60; x *= 1.3) {
            assertThat(ChiSquared.distribution(x, 2)).isCloseTo(1 - Math.exp(-x / 2), within(1e-13));
            assertThat(ChiSquared.distribution(x, 4)).isCloseTo(1 - Math.exp(-x / 2) * (1 + x / 2), within(1e-13));
        }
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> ChiSquared.quantile(1, 3)).hasMessageContaining("1.0 with 3");
        assertThatThrownBy(() -> ChiSquared.quantile(.5, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
