package io.telelink.learning.model;

import io.telelink.learning.explain.ShapWalk;
import io.telelink.learning.explain.TreeNodes;
import io.telelink.learning.explain.TreeShap;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sum of binary trees in flat arrays: {@code margin = intercept + sum over trees of the leaf's value}.
 *
 * <p>Nodes of one tree lie together, the right child next to the left one, so that a step down is one addition. Blocks of
 * rows are evaluated by {@link TreeBlocks}, to the same bits.
 */
public final class TreeEnsemble implements Predictor, TreeNodes {

    private static final int LEAF = -1;

    private final int width;
    private final Scale scale;
    private final double intercept;
    private final int[] roots;
    /** Feature that a branch reads, or LEAF. */
    private final int[] feature;
    /** Threshold of a branch, value of a leaf. */
    private final double[] number;
    /** Left child of a branch; the right one follows it. */
    private final int[] left;
    private final int[] cover;
    private final TreeShap shap;
    /** Laid out when blocks are evaluated for the first time; doing it twice at once does no harm. */
    private volatile @Nullable TreeLayout layout;

    /**
     * An ensemble of these arrays, as {@link FlatTrees} lays them out.
     *
     * @throws IllegalArgumentException when they do not form trees
     */
    TreeEnsemble(int width, Scale scale, double intercept, int[] roots, int[] feature, double[] number, int[] left,
                 int[] cover) {
        FlatTrees.check(width, roots, feature, number, left, cover);
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("an ensemble needs a finite intercept");
        }
        this.width = width;
        this.scale = scale;
        this.intercept = intercept;
        this.roots = roots;
        this.feature = feature;
        this.number = number;
        this.left = left;
        this.cover = cover;
        this.shap = new TreeShap(this, feature.length);
    }

    /** The ensemble of these trees, which read rows of {@code width} values. */
    public static TreeEnsemble of(List<? extends TreeNode> trees, int width, Scale scale, double intercept) {
        FlatTrees flat = new FlatTrees(trees);
        return new TreeEnsemble(width, scale, intercept, flat.roots(), flat.feature(), flat.number(), flat.left(), flat.cover());
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public Scale scale() {
        return scale;
    }

    public double intercept() {
        return intercept;
    }

    @Override
    public double margin(double[] encoded, int offset) {
        double sum = intercept;
        for (int root : roots) {
            sum += number[leaf(root, encoded, offset)];
        }
        return sum;
    }

    @Override
    public void margins(double[] encoded, int rows, double[] margins, int offset) {
        Arrays.fill(margins, offset, offset + rows, intercept);
        for (int root : roots) {
            for (int r = 0; r < rows; r++) {
                margins[offset + r] += number[leaf(root, encoded, r * width)];
            }
        }
    }

    private int leaf(int root, double[] encoded, int offset) {
        int node = root;
        int reads = feature[node];
        while (reads != LEAF) {
            node = left[node] + (encoded[offset + reads] <= number[node] ? 0 : 1);
            reads = feature[node];
        }
        return node;
    }

    @Override
    public BlockPredictor blocks() {
        TreeLayout known = layout;
        if (known == null) {
            known = new TreeLayout(this, size(), width);
            layout = known;
        }
        return new TreeBlocks(known, width, intercept);
    }

    /** The mean over the rows that each tree was trained on. */
    @Override
    public double base() {
        return intercept + shap.base();
    }

    /** Path-dependent TreeSHAP, see {@link TreeShap}. */
    @Override
    public void contributions(double[] encoded, double[] contributions) {
        Arrays.fill(contributions, 0, width, 0);
        shap.addTo(encoded, contributions);
    }

    @Override
    public BlockExplainer blockExplainer() {
        ShapWalk walk = shap.blocks(BlockExplainer.ROWS);
        return (columns, rows, contributions) -> {
            for (double[] column : contributions) {
                Arrays.fill(column, 0, rows, 0);
            }
            walk.addTo(columns, rows, contributions);
        };
    }

    /** Number of nodes of all trees. */
    public int size() {
        return feature.length;
    }

    @Override
    public int trees() {
        return roots.length;
    }

    @Override
    public int root(int tree) {
        return roots[tree];
    }

    @Override
    public boolean isLeaf(int node) {
        return feature[node] == LEAF;
    }

    @Override
    public int feature(int node) {
        return feature[node];
    }

    @Override
    public double threshold(int node) {
        return number[node];
    }

    @Override
    public int left(int node) {
        return left[node];
    }

    @Override
    public int right(int node) {
        return left[node] + 1;
    }

    @Override
    public double value(int node) {
        return number[node];
    }

    @Override
    public int cover(int node) {
        return cover[node];
    }
}
