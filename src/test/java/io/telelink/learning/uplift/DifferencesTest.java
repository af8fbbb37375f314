package io.telelink.learning.uplift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    /** Newcombe 1998, table II, contrasts (a) and (h), method 10. */
    @Test
    void thePublishedIntervalsOfDifferencesAreMet() {
        ProportionDifference a = ProportionDifference.of(56, 70, 48, 80);
        assertThat(a.difference()).isEqualTo(.2, within(1e-12));
        assertThat(a.interval().low()).isEqualTo(.0524, within(5e-5));
        assertThat(a.interval().high()).isEqualTo(.3339, within(5e-5));
        assertThat(a.isClear()).isTrue();
        ProportionDifference h = ProportionDifference.of(10, 10, 0, 10);
        assertThat(h.interval().low()).isEqualTo(.6075, within(5e-5));
        assertThat(h.interval().high()).isEqualTo(1, within(1e-9));
    }

    @Test
    void nineteenOfTwentyIntervalsHoldTheTrueDifference() {
        Random random = new Random(11);
        int held = 0;
        for (int trial = 0; trial < 1000; trial++) {
            ProportionDifference found = ProportionDifference.of(events(random, 180, .12), 180, events(random, 60, .18), 60);
            held += found.interval().contains(-.06) ? 1 : 0;
        }
        assertThat(held).isBetween(930, 985);
    }

    @Test
    void aShareOfNobodyIsRefused() {
        assertThatThrownBy(() -> ProportionDifference.of(0, 0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ProportionDifference.of(3, 2, 1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** As R's power.prop.test(p1 = .15, p2 = .10, power = .8): 685.6 in each group. */
    @Test
    void theSampleForADifferenceIsThePublishedOne() {
        assertThat(SampleSize.total(.15, .10, .5, SampleSize.POWER)).isEqualTo(1372);
    }

    @Test
    void anUnevenSplitNeedsMoreAndTheNeededSampleHasThePowerItPromises() {
        long total = SampleSize.total(.2, .12, .2, SampleSize.POWER);
        assertThat(total).isGreaterThan(SampleSize.total(.2, .12, .5, SampleSize.POWER));
        Random random = new Random(12);
        int control = (int) (total / 5);
        int treated = (int) total - control;
        int found = 0;
        for (int trial = 0; trial < 400; trial++) {
            found += ProportionDifference.of(events(random, control, .2), control, events(random, treated, .12), treated)
                    .isClear() ? 1 : 0;
        }
        assertThat(found / 400.0).isBetween(.72, .88);
    }

    @Test
    void anEffectOfNothingHasNoSample() {
        assertThatThrownBy(() -> SampleSize.total(.1, .1, .5, .8)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void momentsAreThoseOfTheTextbook() {
        Moments moments = Moments.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(moments.mean()).isEqualTo(5, within(1e-12));
        assertThat(moments.variance()).isEqualTo(32.0 / 7, within(1e-12));
    }

    @Test
    void aDifferenceOfMeansHoldsWhatIsWithinTwoErrors() {
        MeanDifference found = MeanDifference.of(new Moments(100, 5, 4), new Moments(25, 4, 9));
        assertThat(found.difference()).isEqualTo(1);
        assertThat(found.interval().high() - 1).isEqualTo(1.959964 * Math.sqrt(.04 + .36), within(1e-5));
    }

    @Test
    void groupsCountAsUnlikeOnlyBeyondCustomAndChance() {
        assertThat(Balance.standardisedDifference(new Moments(50, 1, 4), new Moments(50, 0, 4))).isEqualTo(.5);
        assertThat(Balance.isUnbalanced(new Moments(10_000, 1.3, 4), new Moments(10_000, 1, 4))).isTrue();
        assertThat(Balance.isUnbalanced(new Moments(10_000, 1.1, 4), new Moments(10_000, 1, 4))).isFalse();
        assertThat(Balance.isUnbalanced(new Moments(20, 1.9, 4), new Moments(20, 1, 4))).isFalse();
    }

    private static int events(Random random, int people, double share) {
        int events = 0;
        for (int i = 0; i < people; i++) {
            events += random.nextDouble() < share ? 1 : 0;
        }
        return events;
    }
}
