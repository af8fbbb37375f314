package io.telelink.learning.preprocess;

import static org.assertj.core.api.Assertions.assertThat;

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
        Smote balanced = Smote.balance(x, churned, NO_CATEGORY, 1);
        assertThat(balanced.x()).hasNumberOfRows(200);
        assertThat(Arrays.copyOf(balanced.x(), ROWS)).isEqualTo(x);
        assertThat(Arrays.copyOf(balanced.churned(), ROWS)).isEqualTo(churned);
        assertThat(IntStream.range(ROWS, 200).allMatch(i -> balanced.churned()[i])).isTrue();
    }

    @Test
    void everySyntheticRowLiesBetweenAChurnerAndOneOfItsFiveNearest() {
        double[] churners = IntStream.range(0, ROWS).filter(i -> churned[i]).mapToDouble(i -> x[i][0]).sorted().toArray();
        double[][] line = Arrays.stream(x).map(row -> new double[] {row[0]}).toArray(double[][]::new);
        Smote balanced = Smote.balance(line, churned, new boolean[] {false}, 1);
        for (int s = ROWS; s < balanced.x().length; s++) {
            double synthetic = balanced.x()[s][0];
            assertThat(synthetic).isBetween(churners[0], churners[churners.length - 1]);
            long nearer = Arrays.stream(churners).filter(c -> Math.abs(c - synthetic) < widest(churners)).count();
            assertThat(nearer).isPositive();
        }
    }

    /** The greatest distance from any churner to its fifth nearest. */
    private static double widest(double[] churners) {
        return Arrays.stream(churners).map(c -> Arrays.stream(churners).map(o -> Math.abs(o - c)).sorted().toArray()[5])
                .max().orElseThrow();
    }

    @Test
    void aCategoryIsNeverMixed() {
        Smote balanced = Smote.balance(x, churned, new boolean[] {false, true}, 1);
        assertThat(Arrays.stream(balanced.x()).mapToDouble(row -> row[1])).containsOnly(0.0, 1.0, 2.0, 3.0, 4.0);
        Smote mixed = Smote.balance(x, churned, NO_CATEGORY, 1);
        assertThat(Arrays.stream(mixed.x()).mapToDouble(row -> row[1]).anyMatch(v -> v != Math.rint(v))).isTrue();
    }

    @Test
    void theSameSeedAddsTheSameRows() {
        assertThat(Smote.balance(x, churned, NO_CATEGORY, 5).x()).isEqualTo(Smote.balance(x, churned, NO_CATEGORY, 5).x());
        assertThat(Smote.balance(x, churned, NO_CATEGORY, 6).x()).isNotEqualTo(Smote.balance(x, churned, NO_CATEGORY, 5).x());
    }

    @Test
    void leavesRowsAsTheyAreWhereThereIsNothingToInterpolate() {
        boolean[] one = new boolean[ROWS];
        one[3] = true;
        assertThat(Smote.balance(x, one, NO_CATEGORY, 1).x()).isSameAs(x);
        boolean[] most = new boolean[ROWS];
        Arrays.fill(most, 0, 80, true);
        assertThat(Smote.balance(x, most, NO_CATEGORY, 1).x()).isSameAs(x);
    }
}
