package io.telelink.learning.explain;

import java.util.Arrays;

/**
 * Exact path-dependent TreeSHAP: the Shapley values of a tree ensemble where a feature outside the coalition sends a row down
 * both branches in proportion to their cover (Lundberg, Erion and Lee 2018, algorithm 1).
 *
 * <p>The weighted sum over coalitions is written as an integral (Owen 1972): for one leaf of value v with path features j,
 * cover shares z_j and indicators o_j of whether the row follows the path,
 * {@code phi_i = v (o_i - z_i) * integral over t in [0, 1] of the product over j != i of (t o_j + (1 - t) z_j)}.
 * The integrand is a polynomial, so a Gauss-Legendre rule of enough points is exact, and one walk per tree carries all points
 * down and the sums over leaves back up (as Yu et al. 2022, Linear TreeSHAP, do with another basis): the cost is linear in
 * nodes times half the number of features on a path.
 *
 * <p>Immutable and thread-safe; it allocates a few small arrays per row.
 */
public final class TreeShap {

    private final TreeNodes nodes;
    /** Per node: share of the cover that all branches on its feature along the path, down to it, leave; 1 for a root. */
    private final double[] share;
    /** Per node: the node above, or itself, that a branch on the same feature led to before; -1 where there is none. */
    private final int[] earlier;
    private final int[] parent;
    private final int[] depth;
    private final GaussLegendre[] rules;
    private final int deepest;
    private final int mostPoints;
    private final double base;

    /**
     * Prepares the explanation of these trees.
     *
     * @param size number of nodes of all trees together
     */
    public TreeShap(TreeNodes nodes, int size) {
        this.nodes = nodes;
        share = new double[size];
        earlier = new int[size];
        parent = new int[size];
        depth = new int[size];
        rules = new GaussLegendre[nodes.trees()];
        double sum = 0;
        GaussLegendre[] known = new GaussLegendre[size + 2];
        for (int tree = 0; tree < rules.length; tree++) {
            int root = nodes.root(tree);
            share[root] = 1;
            earlier[root] = -1;
            parent[root] = -1;
            int longest = prepare(root, 0);
            int points = Math.max(1, (longest + 1) / 2);
            if (known[points] == null) {
                known[points] = GaussLegendre.of(points);
            }
            rules[tree] = known[points];
            sum += mean(root);
        }
        base = sum;
        deepest = Arrays.stream(depth).max().orElse(0);
        mostPoints = Arrays.stream(rules).mapToInt(rule -> rule.points().length).max().orElse(1);
    }

    /** Notes shares and earlier branches below a node; says how many different features the longest path below has. */
    private int prepare(int node, int features) {
        if (nodes.isLeaf(node)) {
            return features;
        }
        int before = -1;
        for (int above = node; parent[above] >= 0; above = parent[above]) {
            if (nodes.feature(parent[above]) == nodes.feature(node)) {
                before = above;
                break;
            }
        }
        int longest = 0;
        for (int child : new int[] {nodes.left(node), nodes.right(node)}) {
            parent[child] = node;
            depth[child] = depth[node] + 1;
            earlier[child] = before;
            share[child] = (before < 0 ? 1 : share[before]) * nodes.cover(child) / nodes.cover(node);
            longest = Math.max(longest, prepare(child, before < 0 ? features + 1 : features));
        }
        return longest;
    }

    private double mean(int node) {
        if (nodes.isLeaf(node)) {
            return nodes.value(node);
        }
        double left = nodes.cover(nodes.left(node)) * mean(nodes.left(node));
        double right = nodes.cover(nodes.right(node)) * mean(nodes.right(node));
        return (left + right) / nodes.cover(node);
    }

    /** The mean output of all trees, each over the rows it was trained on. */
    public double base() {
        return base;
    }

    /**
     * Adds the contributions of one row to {@code contributions}; with {@link #base()} they sum to what the trees say.
     *
     * @param row what the trees read
     * @param contributions one per feature
     */
    public void addTo(double[] row, double[] contributions) {
        Walk walk = new Walk(row, contributions);
        for (int tree = 0; tree < rules.length; tree++) {
            walk.tree(nodes.root(tree), rules[tree]);
        }
    }

    /** One row's way through the trees; {@code follows} says of a node whether the row satisfies its feature's branches. */
    private final class Walk {

        private final double[] row;
        private final double[] contributions;
        private final double[][] down = new double[deepest + 1][mostPoints];
        private final double[][] up = new double[deepest + 1][mostPoints];
        private final boolean[] follows = new boolean[share.length];
        private double[] points = new double[0];
        private double[] weights = new double[0];

        Walk(double[] row, double[] contributions) {
            this.row = row;
            this.contributions = contributions;
        }

        void tree(int root, GaussLegendre rule) {
            points = rule.points();
            weights = rule.weights();
            Arrays.fill(down[0], 0, points.length, 1);
            visit(root);
        }

        /** Leaves in {@code up[depth]} the sum over the leaves below of value times path product, weighted, per point. */
        private void visit(int node) {
            int at = depth[node];
            double[] sums = up[at];
            if (nodes.isLeaf(node)) {
                double value = nodes.value(node);
                for (int q = 0; q < points.length; q++) {
                    sums[q] = weights[q] * value * down[at][q];
                }
                return;
            }
            boolean goesLeft = row[nodes.feature(node)] <= nodes.threshold(node);
            Arrays.fill(sums, 0, points.length, 0);
            branch(nodes.left(node), goesLeft, nodes.feature(node), sums);
            branch(nodes.right(node), !goesLeft, nodes.feature(node), sums);
        }

        private void branch(int child, boolean taken, int feature, double[] total) {
            int before = earlier[child];
            double oldShare = before < 0 ? 1 : share[before];
            double oldTaken = before < 0 || follows[before] ? 1 : 0;
            double newShare = share[child];
            double newTaken = taken ? oldTaken : 0;
            follows[child] = newTaken == 1;
            int at = depth[child];
            for (int q = 0; q < points.length; q++) {
                double t = points[q];
                down[at][q] = down[at - 1][q] * (t * newTaken + (1 - t) * newShare) / (t * oldTaken + (1 - t) * oldShare);
            }
            visit(child);
            double with = 0;
            double without = 0;
            for (int q = 0; q < points.length; q++) {
                double t = points[q];
                double sum = up[at][q];
                with += sum / (t * newTaken + (1 - t) * newShare);
                without += sum / (t * oldTaken + (1 - t) * oldShare);
                total[q] += sum;
            }
            contributions[feature] += (newTaken - newShare) * with - (oldTaken - oldShare) * without;
        }
    }
}
