package io.telelink.learning.explain;

import java.util.Arrays;

/**
 * The way of some rows through the trees, all rows of a node at a time, so that the processor works on several rows with one
 * instruction. It owns its memory: one thread at a time, no allocation per block.
 *
 * <p>{@code follows} says per row whether it satisfies all branches on a node's feature along the path, 1 or 0; {@code down}
 * is the product over the features of the path of {@code t o + (1 - t) z}; {@code up} the sum over the leaves below of value
 * times weight times that product. Both are held per depth and quadrature point.
 */
public final class ShapWalk {

    private final ShapLayout trees;
    private final GaussLegendre[] rules;
    private final double[][][] down;
    private final double[][][] up;
    private final double[][] follows;
    private double[] t = new double[0];
    private double[] weights = new double[0];
    private double[][] columns = new double[0][];
    private double[][] contributions = new double[0][];
    private int rows;

    ShapWalk(ShapLayout trees, GaussLegendre[] rules, int capacity) {
        this.trees = trees;
        this.rules = rules;
        int points = Arrays.stream(rules).mapToInt(rule -> rule.points().length).max().orElse(1);
        down = new double[trees.deepest + 1][points][capacity];
        up = new double[trees.deepest + 1][points][capacity];
        follows = new double[trees.deepest + 1][capacity];
        Arrays.stream(down[0]).forEach(product -> Arrays.fill(product, 1));
    }

    /**
     * Adds the contributions of a block of rows.
     *
     * @param columns one per feature, with a finite number per row
     * @param rows at most the capacity of the walk
     * @param contributions one array per feature, with an entry per row
     */
    public void addTo(double[][] columns, int rows, double[][] contributions) {
        this.columns = columns;
        this.rows = rows;
        this.contributions = contributions;
        for (int tree = 0; tree < rules.length; tree++) {
            t = rules[tree].points();
            weights = rules[tree].weights();
            visit(trees.roots[tree], 0);
        }
    }

    private void visit(int node, int depth) {
        double[][] sums = up[depth];
        if (trees.feature[node] < 0) {
            for (int q = 0; q < t.length; q++) {
                multiply(down[depth][q], weights[q] * trees.number[node], sums[q], rows);
            }
            return;
        }
        for (int q = 0; q < t.length; q++) {
            Arrays.fill(sums[q], 0, rows, 0);
        }
        branch(node, node + 1, 1, depth);
        branch(node, trees.right[node], 0, depth);
    }

    /** @param left 1 for the left child, 0 for the right one */
    private void branch(int node, int child, double left, int depth) {
        int before = trees.earlier[child];
        double[] old = follows[before];
        double[] taken = follows[depth + 1];
        double[] column = columns[trees.feature[node]];
        compare(column, trees.number[node], left, taken, rows);
        if (before > 0) {
            multiply(taken, old, rows);
        }
        double z = trees.share[child];
        double oldZ = trees.earlierShare[child];
        for (int q = 0; q < t.length; q++) {
            if (before > 0) {
                extend(down[depth][q], t[q], (1 - t[q]) * z, taken, (1 - t[q]) * oldZ, old, down[depth + 1][q], rows);
            } else {
                extend(down[depth][q], t[q], (1 - t[q]) * z, taken, down[depth + 1][q], rows);
            }
        }
        visit(child, depth + 1);
        double[] share = contributions[trees.feature[node]];
        for (int q = 0; q < t.length; q++) {
            double out = -1 / (1 - t[q]);
            double in = (1 - z) / (t[q] + (1 - t[q]) * z);
            if (before > 0) {
                double oldIn = (1 - oldZ) / (t[q] + (1 - t[q]) * oldZ);
                unwind(up[depth + 1][q], out, in - out, taken, oldIn - out, old, share, up[depth][q], rows);
            } else {
                unwind(up[depth + 1][q], out, in - out, taken, share, up[depth][q], rows);
            }
        }
    }

    /** 1 for the rows that go to the child, 0 for others; the sign of a difference of finite numbers tells without a jump. */
    private static void compare(double[] column, double threshold, double left, double[] taken, int rows) {
        double turn = 1 - 2 * left;
        for (int r = 0; r < rows; r++) {
            taken[r] = left + turn * (Double.doubleToRawLongBits(threshold - column[r]) >>> 63);
        }
    }

    private static void multiply(double[] values, double factor, double[] result, int rows) {
        for (int r = 0; r < rows; r++) {
            result[r] = values[r] * factor;
        }
    }

    private static void multiply(double[] values, double[] factors, int rows) {
        for (int r = 0; r < rows; r++) {
            values[r] *= factors[r];
        }
    }

    private static void extend(double[] above, double t, double z, double[] taken, double[] below, int rows) {
        for (int r = 0; r < rows; r++) {
            below[r] = above[r] * (z + t * taken[r]);
        }
    }

    /** As before, where the feature was on the path already: its former factor goes out. */
    private static void extend(double[] above, double t, double z, double[] taken, double oldZ, double[] old, double[] below,
                               int rows) {
        for (int r = 0; r < rows; r++) {
            below[r] = above[r] * (z + t * taken[r]) / (oldZ + t * old[r]);
        }
    }

    /** Adds {@code (o - z) / (t o + (1 - t) z)} times the sum over the leaves below to the contribution. */
    private static void unwind(double[] below, double out, double more, double[] taken, double[] contribution, double[] sums,
                               int rows) {
        for (int r = 0; r < rows; r++) {
            sums[r] += below[r];
            contribution[r] += below[r] * (out + more * taken[r]);
        }
    }

    /** As before, less the same quantity of the feature's former node. */
    private static void unwind(double[] below, double out, double more, double[] taken, double oldMore, double[] old,
                               double[] contribution, double[] sums, int rows) {
        for (int r = 0; r < rows; r++) {
            sums[r] += below[r];
            contribution[r] += below[r] * (more * taken[r] - oldMore * old[r]);
        }
    }
}
