package io.telelink.learning.explain;

/**
 * Exact path-dependent TreeSHAP: the Shapley values of a tree ensemble where a feature outside the coalition sends a row down
 * both branches in proportion to their cover (Lundberg, Erion and Lee 2018, algorithm 1).
 *
 * <p>The weighted sum over coalitions is written as an integral (Owen 1972): for one leaf of value v with path features j,
 * cover shares z_j and indicators o_j of whether the row follows the path,
 * {@code phi_i = v (o_i - z_i) * integral over t in [0, 1] of the product over j != i of (t o_j + (1 - t) z_j)}.
 * The integrand is a polynomial, so a Gauss-Legendre rule of enough points is exact, and one walk per tree carries all points
 * down and the sums over leaves back up (as Yu et al. 2022, Linear TreeSHAP, do with another basis): the cost is linear in
 * nodes times half the number of features on a path. The nodes' part of the arithmetic is shared by all rows of a block.
 *
 * <p>Immutable and thread-safe.
 */
public final class TreeShap {

    private final ShapLayout trees;
    private final GaussLegendre[] rules;

    /**
     * Prepares the explanation of these trees.
     *
     * @param size number of nodes of all trees together
     */
    public TreeShap(TreeNodes nodes, int size) {
        trees = new ShapLayout(nodes, size);
        GaussLegendre[] known = new GaussLegendre[points(trees.longestOfAll()) + 1];
        rules = new GaussLegendre[trees.roots.length];
        for (int tree = 0; tree < rules.length; tree++) {
            int points = points(trees.longest[tree]);
            if (known[points] == null) {
                known[points] = GaussLegendre.of(points);
            }
            rules[tree] = known[points];
        }
    }

    private static int points(int features) {
        return Math.max(1, (features + 1) / 2);
    }

    /** The mean output of all trees, each over the rows it was trained on. */
    public double base() {
        return trees.mean;
    }

    /**
     * Adds the contributions of one row to {@code contributions}; with {@link #base()} they sum to what the trees say.
     *
     * @param row what the trees read
     * @param contributions one per feature
     */
    public void addTo(double[] row, double[] contributions) {
        ShapRow walk = new ShapRow(trees, points(trees.longestOfAll()), row, contributions);
        for (int tree = 0; tree < rules.length; tree++) {
            walk.tree(trees.roots[tree], rules[tree]);
        }
    }

    /**
     * A walk for blocks of rows and one thread, to the same bits as row by row.
     *
     * @param capacity most rows of a block
     */
    public ShapWalk blocks(int capacity) {
        return new ShapWalk(trees, rules, capacity);
    }
}
