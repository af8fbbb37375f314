package io.telelink.learning.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmoteTest {

    private static final int ROWS = 120;
    private static final boolean[] NO_CATEGORY = {false, false};

    private final double[][] x = new double[ROWS][2];
    private final boolean[] churned = new boolean[ROWS];

    SmoteTest() {
        Random random = new Random(4);
        for (int i = 0; i < ROWS; i++) {
            churned[i] = i % 6 == 0;
            x[i][0] = random.nextGaussian() + (churned[i] ? 10 : 0);
            x[i][1] = random.nextInt(5);
        }
    }

    @Test
    void balancesWithoutTouchingTheRowsGiven() {
        Smote balanced = balance(x, churned, NO_CATEGORY, 1);
        assertThat(balanced.x()).hasNumberOfRows(200);
        assertThat(Arrays.copyOf(balanced.x(), ROWS)).isEqualTo(x);
        assertThat(Arrays.copyOf(balanced.churned(), ROWS)).isEqualTo(churned);
        assertThat(IntStream.range(ROWS, 200).allMatch(i -> balanced.churned()[i])).isTrue();
    }

    /** Two groups of eight churners far apart: nobody's five nearest are in the other group. */
    @Test
    void everySyntheticRowLiesBetweenNeighbours() {
        double[][] grouped = new double[ROWS][2];
        boolean[] sixteen = new boolean[ROWS];
        for (int i = 0; i < ROWS; i++) {
            sixteen[i] = i < 16;
            grouped[i][0] = x[i][0] % 1 + (i % 2 == 0 ? 100 : -100);
        }
        Smote balanced = balance(grouped, sixteen, NO_CATEGORY, 1);
        assertThat(balanced.x().length).isEqualTo(2 * (ROWS - 16));
        for (int s = ROWS; s < balanced.x().length; s++) {
            assertThat(Math.abs(balanced.x()[s][0])).isBetween(99.0, 101.0);
        }
    }

    @Test
    void canBeStopped() {
        assertThatThrownBy(() -> Smote.balance(x, churned, NO_CATEGORY, 1, () -> {
            throw new IllegalStateException("stopped");
        })).hasMessage("stopped");
    }

    @Test
    void aCategoryIsNeverMixed() {
        Smote balanced = balance(x, churned, new boolean[] {false, true}, 1);
        assertThat(Arrays.stream(balanced.x()).mapToDouble(row -> row[1])).containsOnly(0.0, 1.0, 2.0, 3.0, 4.0);
        Smote mixed = balance(x, churned, NO_CATEGORY, 1);
        assertThat(Arrays.stream(mixed.x()).mapToDouble(row -> row[1]).anyMatch(v -> v != Math.rint(v))).isTrue();
    }

    @Test
    void theSameSeedAddsTheSameRows() {
        assertThat(balance(x, churned, NO_CATEGORY, 5).x()).isEqualTo(balance(x, churned, NO_CATEGORY, 5).x());
        assertThat(balance(x, churned, NO_CATEGORY, 6).x()).isNotEqualTo(balance(x, churned, NO_CATEGORY, 5).x());
    }

    @Test
    void leavesRowsAsTheyAreWhereThereIsNothingToInterpolate() {
        boolean[] one = new boolean[ROWS];
        one[3] = true;
        assertThat(balance(x, one, NO_CATEGORY, 1).x()).isSameAs(x);
        boolean[] most = new boolean[ROWS];
        Arrays.fill(most, 0, 80, true);
        assertThat(balance(x, most, NO_CATEGORY, 1).x()).isSameAs(x);
    }

    private static Smote balance(double[][] x, boolean[] churned, boolean[] category, long seed) {
        return Smote.balance(x, churned, category, seed, () -> { });
    }
}
