package io.telelink.learning.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Figures: Fader and Hardie, "How to Project Customer Retention" and "Customer-Base Valuation in a Contractual Setting". */
class ShiftedBetaGeometricTest {

    private final ShiftedBetaGeometric highEnd = new ShiftedBetaGeometric(.668088, 3.806096);

    @Test
    void projectsThePublishedSurvival() {
        double[] published = {46.044, 43.578, 41.417, 39.506, 37.800};
        for (int i = 0; i < published.length; i++) {
            assertThat(100 * highEnd.survival(8 + i)).isEqualTo(published[i], within(5e-4));
        }
    }

    @Test
    void leavingSurvivalRetentionAndHazardFitTogether() {
        double left = 0;
        for (int t = 1; t <= 300; t++) {
            left += highEnd.leaving(t);
            assertThat(highEnd.survival(t)).isEqualTo(1 - left, within(1e-12));
            assertThat(highEnd.retention(t)).isEqualTo(highEnd.survival(t) / highEnd.survival(t - 1), within(1e-14));
            assertThat(highEnd.hazard(t)).isEqualTo(1 - highEnd.retention(t), within(1e-15))
                    .isLessThan(t == 1 ? 1 : highEnd.hazard(t - 1));
        }
        assertThat(highEnd.survival(0)).isEqualTo(1);
        assertThat(highEnd.leaving(1)).isEqualTo(highEnd.mean(), within(1e-15));
    }

    /** Survival is the mean of (1 - x)^t over the beta distribution, here by the midpoints of a million strips. */
    @Test
    void survivalIsTheMeanOverTheBetaDistribution() {
        ShiftedBetaGeometric curve = new ShiftedBetaGeometric(2.5, 3.5);
        double mass = 0;
        double stayed = 0;
        for (int i = 0; i < 1_000_000; i++) {
            double x = (i + .5) / 1_000_000;
            double density = Math.pow(x, 1.5) * Math.pow(1 - x, 2.5);
            mass += density;
            stayed += density * Math.pow(1 - x, 7);
        }
        assertThat(curve.survival(7)).isEqualTo(stayed / mass, within(1e-9));
    }

    @Test
    void lifetimeIsThatPublished() {
        assertThat(highEnd.lifetime(.1)).isEqualTo(5.922253, within(5e-6));
        assertThat(100 * new ShiftedBetaGeometric(.764, 1.296).residualLifetime(1, .1)).isEqualTo(288.221, within(5e-4));
    }

    @Test
    void lifetimesAreTheSumsTheyStandFor() {
        for (double d : new double[] {.1, .01, .5}) {
            assertThat(highEnd.lifetime(d)).isEqualTo(sum(d, highEnd::survival, 0), within(1e-8));
            for (int n : new int[] {1, 2, 5, 20}) {
                assertThat(highEnd.residualLifetime(n, d))
                        .isEqualTo(sum(d, t -> highEnd.survival(t + n) / highEnd.survival(n - 1), 0), within(1e-8));
            }
        }
        assertThat(highEnd.lifetime(0)).isInfinite();
        assertThat(new ShiftedBetaGeometric(3, 4).lifetime(0)).isEqualTo(6 / 2.0, within(1e-12));
    }

    private static double sum(double d, IntToDoubleFunction survival, int from) {
        double sum = 0;
        for (int t = from; Math.pow(1 + d, -t) > 1e-11; t++) {
            sum += survival.applyAsDouble(t) * Math.pow(1 + d, -t);
        }
        return sum;
    }

    @Test
    void becomesGeometricAsCustomersGrowAlike() {
        ShiftedBetaGeometric alike = new ShiftedBetaGeometric(1e9, 9e9);
        Geometric limit = new Geometric(.1);
        assertThat(alike.survival(24)).isEqualTo(limit.survival(24), within(1e-7));
        assertThat(alike.lifetime(.02)).isEqualTo(limit.lifetime(.02), within(1e-6));
        assertThat(alike.residualLifetime(7, .02)).isEqualTo(limit.residualLifetime(7, .02), within(1e-6));
        assertThat(new Geometric(0).lifetime(0)).isInfinite();
        assertThat(new Geometric(1).lifetime(.1)).isEqualTo(1);
        assertThat(new Geometric(.2).leaving(3)).isEqualTo(.2 * .64, within(1e-15));
    }

    @Test
    void refusesWhatIsNoCurve() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShiftedBetaGeometric(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShiftedBetaGeometric(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Geometric(1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> highEnd.retention(0));
        assertThatIllegalArgumentException().isThrownBy(() -> highEnd.survival(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> highEnd.lifetime(-.1));
    }
}
