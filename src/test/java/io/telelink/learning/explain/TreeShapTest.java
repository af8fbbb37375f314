package io.telelink.learning.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.telelink.learning.model.Scale;
import io.telelink.learning.model.TreeEnsemble;
import io.telelink.learning.model.TreeNode;
import io.telelink.learning.model.TreeNode.Branch;
import io.telelink.learning.model.TreeNode.Leaf;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TreeShapTest {

    private static final int FEVER = 0;
    private static final int COUGH = 1;

    @Test
    void matchesTheFiguresOfLundberg() {
        TreeNode product = new Branch(FEVER, .5, new Leaf(0, 2), new Branch(COUGH, .5, new Leaf(0, 1), new Leaf(80, 1)));
        TreeNode shifted = new Branch(FEVER, .5, new Branch(COUGH, .5, new Leaf(0, 1), new Leaf(10, 1)),
                new Branch(COUGH, .5, new Leaf(0, 1), new Leaf(90, 1)));
        check(product, new double[] {1, 1}, 20, 30, 30);
        check(shifted, new double[] {1, 1}, 25, 30, 35);
        check(product, new double[] {0, 1}, 20, -30, 10);
    }

    private static void check(TreeNode tree, double[] row, double base, double fever, double cough) {
        TreeEnsemble ensemble = TreeEnsemble.of(List.of(tree), 2, Scale.LOG_ODDS, 0);
        double[] contributions = new double[2];
        ensemble.contributions(row, contributions);
        assertThat(ensemble.base()).isEqualTo(base, within(1e-12));
        assertThat(contributions[FEVER]).isEqualTo(fever, within(1e-12));
        assertThat(contributions[COUGH]).isEqualTo(cough, within(1e-12));
    }

    @Test
    void equalsTheSumOverAllCoalitionsOnRandomTrees() {
        Random random = new Random(11);
        int width = 6;
        for (int trial = 0; trial < 60; trial++) {
            List<TreeNode> trees = new ArrayList<>();
            for (int t = 0; t < 3; t++) {
                trees.add(randomTree(random, width, 7));
            }
            TreeEnsemble ensemble = TreeEnsemble.of(trees, width, Scale.LOG_ODDS, .25);
            double[] row = random.doubles(width).toArray();
            double[] contributions = new double[width];
            ensemble.contributions(row, contributions);
            double sum = ensemble.base();
            for (int f = 0; f < width; f++) {
                assertThat(contributions[f]).isEqualTo(shapley(trees, row, f, width), within(1e-12));
                sum += contributions[f];
            }
            assertThat(sum).isEqualTo(ensemble.margin(row, 0), within(1e-12));
        }
    }

    @Test
    void quadratureIsExactForPolynomials() {
        for (int n = 1; n <= 16; n++) {
            GaussLegendre rule = GaussLegendre.of(n);
            for (int degree = 0; degree < 2 * n; degree++) {
                double integral = 0;
                for (int q = 0; q < n; q++) {
                    integral += rule.weights()[q] * Math.pow(rule.points()[q], degree);
                }
                assertThat(integral).isEqualTo(1.0 / (degree + 1), within(1e-13));
            }
        }
    }

    private static TreeNode randomTree(Random random, int width, int depth) {
        if (depth == 0 || random.nextInt(6) == 0) {
            return new Leaf(random.nextGaussian(), 1 + random.nextInt(20));
        }
        return new Branch(random.nextInt(width), random.nextDouble(), randomTree(random, width, depth - 1),
                randomTree(random, width, depth - 1));
    }

    private static double shapley(List<TreeNode> trees, double[] row, int feature, int width) {
        double sum = 0;
        for (int coalition = 0; coalition < 1 << width; coalition++) {
            if ((coalition & 1 << feature) == 0) {
                int size = Integer.bitCount(coalition);
                double weight = factorial(size) * factorial(width - size - 1) / factorial(width);
                for (TreeNode tree : trees) {
                    sum += weight * (expected(tree, row, coalition | 1 << feature) - expected(tree, row, coalition));
                }
            }
        }
        return sum;
    }

    /** The tree's output when only the features of the coalition are known (Lundberg 2018, algorithm 1). */
    private static double expected(TreeNode node, double[] row, int coalition) {
        return switch (node) {
            case Leaf(double value, int _) -> value;
            case Branch(int feature, double threshold, TreeNode left, TreeNode right) -> {
                if ((coalition & 1 << feature) != 0) {
                    yield expected(row[feature] <= threshold ? left : right, row, coalition);
                }
                yield (left.cover() * expected(left, row, coalition) + right.cover() * expected(right, row, coalition))
                        / node.cover();
            }
        };
    }

    private static double factorial(int n) {
        return n == 0 ? 1 : n * factorial(n - 1);
    }
}
