package io.telelink.learning.explain;

import java.util.Arrays;

/**
 * The way of one row through the trees: the arithmetic of {@link ShapWalk}, to the same bits, with the quadrature points of a
 * node together. For one row that is more than twice as fast as a block of one.
 */
final class ShapRow {

    private final ShapLayout trees;
    private final double[] row;
    private final double[] contributions;
    private final double[][] down;
    private final double[][] up;
    private final double[] follows;
    private double[] t = new double[0];
    private double[] weights = new double[0];

    ShapRow(ShapLayout trees, int mostPoints, double[] row, double[] contributions) {
        this.trees = trees;
        this.row = row;
        this.contributions = contributions;
        down = new double[trees.deepest + 1][mostPoints];
        up = new double[trees.deepest + 1][mostPoints];
        follows = new double[trees.deepest + 1];
        Arrays.fill(down[0], 1);
    }

    void tree(int root, GaussLegendre rule) {
        t = rule.points();
        weights = rule.weights();
        visit(root, 0);
    }

    private void visit(int node, int depth) {
        double[] sums = up[depth];
        if (trees.feature[node] < 0) {
            double[] products = down[depth];
            for (int q = 0; q < t.length; q++) {
                sums[q] = products[q] * (weights[q] * trees.number[node]);
            }
            return;
        }
        Arrays.fill(sums, 0, t.length, 0);
        boolean left = row[trees.feature[node]] <= trees.number[node];
        branch(trees.feature[node], node + 1, left, depth);
        branch(trees.feature[node], trees.right[node], !left, depth);
    }

    private void branch(int feature, int child, boolean taken, int depth) {
        int before = trees.earlier[child];
        double o = taken && (before == 0 || follows[before] == 1) ? 1 : 0;
        follows[depth + 1] = o;
        double z = trees.share[child];
        double oldZ = trees.earlierShare[child];
        double[] above = down[depth];
        double[] below = down[depth + 1];
        for (int q = 0; q < t.length; q++) {
            below[q] = above[q] * ((1 - t[q]) * z + t[q] * o);
        }
        if (before > 0) {
            for (int q = 0; q < t.length; q++) {
                below[q] /= (1 - t[q]) * oldZ + t[q] * follows[before];
            }
        }
        visit(child, depth + 1);
        contributions[feature] = before > 0 ? unwind(contributions[feature], z, o, oldZ, follows[before], depth)
                : unwind(contributions[feature], z, o, depth);
    }

    private double unwind(double contribution, double z, double o, int depth) {
        double[] sums = up[depth];
        double[] below = up[depth + 1];
        double sum = contribution;
        for (int q = 0; q < t.length; q++) {
            double out = -1 / (1 - t[q]);
            double in = (1 - z) / (t[q] + (1 - t[q]) * z);
            sums[q] += below[q];
            sum += below[q] * (out + (in - out) * o);
        }
        return sum;
    }

    private double unwind(double contribution, double z, double o, double oldZ, double old, int depth) {
        double[] sums = up[depth];
        double[] below = up[depth + 1];
        double sum = contribution;
        for (int q = 0; q < t.length; q++) {
            double out = -1 / (1 - t[q]);
            double in = (1 - z) / (t[q] + (1 - t[q]) * z);
            double oldIn = (1 - oldZ) / (t[q] + (1 - t[q]) * oldZ);
            sums[q] += below[q];
            sum += below[q] * ((in - out) * o - (oldIn - out) * old);
        }
        return sum;
    }
}
