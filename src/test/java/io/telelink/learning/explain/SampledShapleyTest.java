package io.telelink.learning.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.model.Linear;
import io.telelink.learning.model.Predictor;
import io.telelink.learning.model.Scale;
import io.telelink.learning.model.TreeEnsemble;
import io.telelink.learning.model.TreeNode;
import io.telelink.learning.model.TreeNode.Branch;
import io.telelink.learning.model.TreeNode.Leaf;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SampledShapleyTest {

    private static final int WIDTH = 6;

    private final Random random = new Random(8);
    private final double[][] background = rows(12);

    @Test
    void isExactForALinearModelAndSaysSo() {
        double[] weights = {3, -2, .5, 0, 1, -4};
        double[] means = new double[WIDTH];
        for (double[] row : background) {
            Arrays.setAll(means, i -> means[i] + row[i] / background.length);
        }
        Linear linear = new Linear(weights, means, .7);
        double[] row = random.doubles(WIDTH).toArray();
        double[] exact = new double[WIDTH];
        linear.contributions(row, exact);
        ShapleyEstimate estimate = new SampledShapley(linear, background, 2, 1).explain(row);
        assertThat(estimate.base()).isEqualTo(linear.base(), within(1e-12));
        assertThat(estimate.contributions()).containsExactly(exact, within(1e-12));
        assertThat(estimate.standardErrors()).containsExactly(new double[WIDTH], within(1e-7));
    }

    @Test
    void isNearTheExactValuesOfTreesAsItsStandardErrorSays() {
        Predictor trees = trees();
        int values = 0;
        int withinOne = 0;
        int withinThree = 0;
        for (int trial = 0; trial < 40; trial++) {
            double[] row = random.doubles(WIDTH).toArray();
            ShapleyEstimate estimate = new SampledShapley(trees, background, 20, trial).explain(row);
            for (int i = 0; i < WIDTH; i++) {
                double error = estimate.standardErrors()[i];
                double off = Math.abs(estimate.contributions()[i] - exact(trees, row, i));
                withinThree += off <= 3 * error + 1e-12 ? 1 : 0;
                if (error > 1e-9) {
                    values++;
                    withinOne += off <= error ? 1 : 0;
                }
            }
        }
        assertThat(values).isGreaterThan(150);
        assertThat(withinThree).isGreaterThanOrEqualTo(40 * WIDTH * 98 / 100);
        assertThat((double) withinOne / values).isBetween(.58, .82);
    }

    @Test
    void moreOrdersMakeTheErrorSmaller() {
        Predictor trees = trees();
        double[] row = random.doubles(WIDTH).toArray();
        double few = Arrays.stream(new SampledShapley(trees, background, 10, 1).explain(row).standardErrors()).sum();
        double many = Arrays.stream(new SampledShapley(trees, background, 160, 1).explain(row).standardErrors()).sum();
        assertThat(few / many).isBetween(3.0, 5.4);
    }

    @Test
    void contributionsSumToTheMargin() {
        Predictor trees = trees();
        SampledShapley shapley = new SampledShapley(trees, background, 2, 3);
        for (int trial = 0; trial < 50; trial++) {
            double[] row = random.doubles(WIDTH).toArray();
            ShapleyEstimate estimate = shapley.explain(row);
            assertThat(estimate.base() + Arrays.stream(estimate.contributions()).sum())
                    .isEqualTo(trees.margin(row, 0), within(1e-9));
        }
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        double[] row = random.doubles(WIDTH).toArray();
        double[] one = new SampledShapley(trees(), background, 4, 5).explain(row).contributions();
        assertThat(new SampledShapley(trees(), background, 4, 5).explain(row).contributions()).isEqualTo(one);
        assertThat(new SampledShapley(trees(), background, 4, 6).explain(row).contributions()).isNotEqualTo(one);
    }

    @Test
    void aValueOnItsOwnGetsTheWholeDifference() {
        Linear linear = new Linear(new double[] {2}, new double[] {0}, 1);
        ShapleyEstimate estimate = new SampledShapley(linear, new double[][] {{1}, {2}}, 2, 0).explain(new double[] {5});
        assertThat(estimate.contributions()).containsExactly(7);
    }

    @Test
    void refusesToGuessWithoutABackground() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SampledShapley(trees(), new double[0][], 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new SampledShapley(trees(), background, 1, 0));
    }

    /** The sum over all coalitions, with values outside taken from the background rows. */
    private double exact(Predictor model, double[] row, int feature) {
        double sum = 0;
        for (int coalition = 0; coalition < 1 << WIDTH; coalition++) {
            if ((coalition & 1 << feature) == 0) {
                int size = Integer.bitCount(coalition);
                double weight = factorial(size) * factorial(WIDTH - size - 1) / factorial(WIDTH);
                sum += weight * (mean(model, row, coalition | 1 << feature) - mean(model, row, coalition));
            }
        }
        return sum;
    }

    private double mean(Predictor model, double[] row, int coalition) {
        double sum = 0;
        for (double[] other : background) {
            double[] mixed = other.clone();
            for (int i = 0; i < WIDTH; i++) {
                mixed[i] = (coalition & 1 << i) != 0 ? row[i] : other[i];
            }
            sum += model.margin(mixed, 0);
        }
        return sum / background.length;
    }

    private static double factorial(int n) {
        return n == 0 ? 1 : n * factorial(n - 1);
    }

    private Predictor trees() {
        Random own = new Random(21);
        return TreeEnsemble.of(List.of(tree(own, 5), tree(own, 5), tree(own, 5)), WIDTH, Scale.LOG_ODDS, .1);
    }

    private static TreeNode tree(Random random, int depth) {
        return depth == 0 ? new Leaf(random.nextGaussian(), 1)
                : new Branch(random.nextInt(WIDTH), random.nextDouble(), tree(random, depth - 1), tree(random, depth - 1));
    }

    private double[][] rows(int count) {
        double[][] rows = new double[count][];
        Arrays.setAll(rows, _ -> random.doubles(WIDTH).toArray());
        return rows;
    }
}
