package io.telelink.forecast.compute;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ConcentrationTest {

    @Test
    void equalCustomersHoldEqualShares() {
        double[] shares = Concentration.of(new double[] {5, 5, 5, 5, 5, 5, 5});
        assertThat(shares).hasSize(101);
        assertThat(shares[10]).isCloseTo(.1, within(1e-12));
        assertThat(shares[100]).isCloseTo(1, within(1e-12));
        assertThat(Concentration.gini(shares)).isCloseTo(0, within(1e-12));
    }

    @Test
    void oneMayHoldEverything() {
        double[] values = new double[1000];
        values[417] = 3;
        double[] shares = Concentration.of(values);
        assertThat(shares[0]).isZero();
        assertThat(shares[1]).isEqualTo(1);
        assertThat(Concentration.gini(shares)).isCloseTo(.99, within(1e-9));
    }

    @Test
    void fewerCustomersThanPercentAreSharedOut() {
        double[] shares = Concentration.of(new double[] {1, 3});
        assertThat(shares[25]).isCloseTo(.375, within(1e-12));
        assertThat(shares[50]).isCloseTo(.75, within(1e-12));
        assertThat(shares[75]).isCloseTo(.875, within(1e-12));
    }

    @Test
    void theTopTenthIsWhatSortingSays() {
        double[] values = new Random(3).doubles(5000).map(u -> -Math.log(u)).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double all = Arrays.stream(sorted).sum();
        double top = Arrays.stream(sorted, 4500, 5000).sum();
        assertThat(Concentration.of(values)[10]).isCloseTo(top / all, within(1e-12));
    }

    @Test
    void noValueIsNoConcentration() {
        assertThat(Concentration.of(new double[0])).containsOnly(0.0);
        assertThat(Concentration.gini(Concentration.of(new double[] {0, 0}))).isZero();
    }
}
