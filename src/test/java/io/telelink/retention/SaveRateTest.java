package io.telelink.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SaveRateTest {

    private static final SaveRate PRIOR = new SaveRate(3, 7);

    @Test
    void aCustomerWhoLeavesIsAFailureForCertain() {
        assertThat(PRIOR.after(.4, true)).isEqualTo(new SaveRate(3, 8));
    }

    @Test
    void whoWouldHaveStayedForCertainTeachesNothing() {
        assertThat(PRIOR.after(0, false)).isEqualTo(PRIOR);
    }

    @Test
    void whoWouldHaveLeftForCertainAndStaysIsASuccess() {
        SaveRate after = PRIOR.after(1, false);
        assertThat(after.alpha()).isCloseTo(4, within(1e-9));
        assertThat(after.beta()).isCloseTo(7, within(1e-9));
    }

    /** The posterior of one who stays by brute force over the rate: prior times the chance 1 - p (1 - rate). */
    @Test
    void meanAndVarianceAreThoseOfTheExactPosterior() {
        double p = .35;
        double mass = 0;
        double first = 0;
        double second = 0;
        int steps = 200_000;
        for (int i = 0; i < steps; i++) {
            double rate = (i + .5) / steps;
            double density = Math.pow(rate, PRIOR.alpha() - 1) * Math.pow(1 - rate, PRIOR.beta() - 1) * (1 - p * (1 - rate));
            mass += density;
            first += density * rate;
            second += density * rate * rate;
        }
        SaveRate after = PRIOR.after(p, false);
        double mean = first / mass;
        assertThat(after.mean()).isCloseTo(mean, within(1e-8));
        double variance = after.mean() * (1 - after.mean()) / (after.alpha() + after.beta() + 1);
        assertThat(variance).isCloseTo(second / mass - mean * mean, within(1e-8));
    }

    @Test
    void manyOutcomesFindTheTrueRate() {
        var random = new java.util.SplittableRandom(5);
        double truth = .35;
        SaveRate rate = new SaveRate(1, 1);
        for (int i = 0; i < 20_000; i++) {
            double p = random.nextDouble(.1, .9);
            rate = rate.after(p, random.nextDouble() < p * (1 - truth));
        }
        assertThat(rate.mean()).isCloseTo(truth, within(.02));
        assertThat(rate.quantile(.005)).isLessThan(truth);
        assertThat(rate.quantile(.995)).isGreaterThan(truth);
    }

    @Test
    void aDistributionNeedsPositiveParameters() {
        assertThatThrownBy(() -> new SaveRate(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SaveRate(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
