package io.telelink.learning.metric;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class PopulationStabilityTest {

    @Test
    void theIndexIsThatOfTheDefinition() {
        PopulationStability moved = PopulationStability.of(new long[] {50, 50}, new long[] {600, 400}, .95);
        assertThat(moved.index()).isCloseTo(.0405465108, within(1e-10));
        assertThat(moved.smoothed()).isFalse();
        // (1/100 + 1/1000) times the 95 % quantile of chi-squared with one degree of freedom.
        assertThat(moved.byChance()).isCloseTo(.011 * 3.841459, within(1e-8));
        assertThat(PopulationStability.of(new long[] {3, 5, 7}, new long[] {30, 50, 70}, .95).index()).isCloseTo(0, within(1e-15));
    }

    @Test
    void aBinThatIsEmptyOnOneSideIsSmoothedAndSaysSo() {
        PopulationStability moved = PopulationStability.of(new long[] {90, 10, 0}, new long[] {90, 0, 0}, .95);
        assertThat(moved.smoothed()).isTrue();
        double now = .5 / 90.5;
        assertThat(moved.index()).isCloseTo((now - .1) * Math.log(now / .1) + (90 / 90.5 - .9) * Math.log(90 / 90.5 / .9), within(1e-12));
    }

    @Test
    void fewRowsPassTheCustomaryLimitByChanceAndSeldomTheirOwn() {
        Random random = new Random(3);
        int samples = 4000;
        int customary = 0;
        int beyond = 0;
        for (int s = 0; s < samples; s++) {
            PopulationStability few = PopulationStability.of(tenths(random, 100), tenths(random, 100), .95);
            customary += few.index() > .1 ? 1 : 0;
            beyond += PopulationStability.of(tenths(random, 2000), tenths(random, 3000), .95).isBeyondChance() ? 1 : 0;
        }
        assertThat((double) customary / samples).isCloseTo(.85, within(.03));
        assertThat((double) beyond / samples).isCloseTo(.05, within(.015));
    }

    private static long[] tenths(Random random, int rows) {
        long[] counts = new long[10];
        for (int r = 0; r < rows; r++) {
            counts[random.nextInt(counts.length)]++;
        }
        return counts;
    }

    @Test
    void nothingIsComparedWithNothing() {
        assertThatThrownBy(() -> PopulationStability.of(new long[2], new long[] {1, 1}, .95)).hasMessageContaining("no rows");
        assertThatThrownBy(() -> PopulationStability.of(new long[2], new long[3], .95)).hasMessageContaining("2 and 3 bins");
    }
}
