package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HypergeometricTest {

    private static final MathContext DIGITS = new MathContext(40);

    @Test
    void agreesWithTheSeriesInFortyDigits() {
        Random random = new Random(1);
        for (int trial = 0; trial < 60; trial++) {
            double b = Math.exp(random.nextDouble(-5, 5));
            double c = b + Math.exp(random.nextDouble(-5, 5));
            double z = trial % 3 == 0 ? random.nextDouble() : 1 - Math.exp(random.nextDouble(-5, 0));
            assertThat(Hypergeometric.withOne(b, c, z) / slow(b, c, z)).as("%s %s %s", b, c, z).isEqualTo(1, within(1e-13));
        }
    }

    /** The sum term by term, whatever it takes. */
    private static double slow(double b, double c, double z) {
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        BigDecimal end = new BigDecimal("1e-30");
        for (int k = 0; term.compareTo(end) > 0; k++) {
            BigDecimal step = BigDecimal.valueOf(k);
            term = term.multiply(new BigDecimal(b).add(step)).divide(new BigDecimal(c).add(step), DIGITS)
                    .multiply(new BigDecimal(z), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        return sum.doubleValue();
    }

    @Test
    void knowsTheCasesThatHaveNames() {
        assertThat(Hypergeometric.withOne(1, 2, .3)).isEqualTo(-Math.log(.7) / .3, within(1e-14));
        assertThat(Hypergeometric.withOne(1, 2, .999999)).isEqualTo(-Math.log1p(-.999999) / .999999, within(1e-9));
        assertThat(Hypergeometric.withOne(.5, 1.5, .81)).isEqualTo(Math.log(1.9 / .1) / (2 * .9), within(1e-13));
        assertThat(Hypergeometric.withOne(0, 3, .8)).isEqualTo(1);
        assertThat(Hypergeometric.withOne(2, 3, 0)).isEqualTo(1);
        assertThat(Hypergeometric.withOne(2, 5, 1)).isEqualTo(2, within(1e-14));
        assertThat(Hypergeometric.withOne(2, 3, 1)).isInfinite();
    }

    @Test
    void contiguousFunctionsFitTogether() {
        for (double z : new double[] {.1, .5, .9, .99, .9999, .999999}) {
            // One term split off: F(1, b; c; z) = 1 + z b/c F(1, b + 1; c + 1; z).
            assertThat(Hypergeometric.withOne(1.3, 2.1, z) / (1 + z * 1.3 / 2.1 * Hypergeometric.withOne(2.3, 3.1, z)))
                    .isEqualTo(1, within(z < .999 ? 1e-13 : 1e-10));
        }
    }

    @Test
    void refusesWhatItDoesNotCompute() {
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.withOne(3, 2, .5));
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.withOne(1, 2, 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> Hypergeometric.withOne(1, 2, Double.NaN));
    }
}
