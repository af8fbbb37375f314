package io.telelink.learning.model;

import java.util.List;

/** Lays trees out in arrays: parents before children, the two children of a branch side by side. */
final class FlatTrees {

    private static final int DEEPEST = 1000;

    private final int[] roots;
    private final int[] feature;
    private final double[] number;
    private final int[] left;
    private final int[] cover;
    private int next;

    FlatTrees(List<? extends TreeNode> trees) {
        int size = trees.stream().mapToInt(FlatTrees::size).sum();
        roots = new int[trees.size()];
        feature = new int[size];
        number = new double[size];
        left = new int[size];
        cover = new int[size];
        for (int t = 0; t < roots.length; t++) {
            roots[t] = next++;
            place(trees.get(t), roots[t]);
        }
    }

    private static int size(TreeNode node) {
        return switch (node) {
            case TreeNode.Leaf _ -> 1;
            case TreeNode.Branch(int _, double _, TreeNode low, TreeNode high) -> 1 + size(low) + size(high);
        };
    }

    private void place(TreeNode node, int position) {
        cover[position] = node.cover();
        switch (node) {
            case TreeNode.Leaf(double value, int _) -> {
                feature[position] = -1;
                number[position] = value;
            }
            case TreeNode.Branch(int reads, double threshold, TreeNode low, TreeNode high) -> {
                feature[position] = reads;
                number[position] = threshold;
                left[position] = next;
                next += 2;
                place(low, left[position]);
                place(high, left[position] + 1);
            }
        }
    }

    int[] roots() {
        return roots;
    }

    int[] feature() {
        return feature;
    }

    double[] number() {
        return number;
    }

    int[] left() {
        return left;
    }

    int[] cover() {
        return cover;
    }

    /** Makes sure that the arrays form trees, so that a walk down always ends in a leaf. */
    static void check(int width, int[] roots, int[] feature, double[] number, int[] left, int[] cover) {
        int size = feature.length;
        if (number.length != size || left.length != size || cover.length != size) {
            throw new IllegalArgumentException("arrays of the trees differ in length");
        }
        boolean[] reached = new boolean[size];
        int[] depth = new int[size];
        for (int root : roots) {
            claim(reached, root, -1);
        }
        for (int node = 0; node < size; node++) {
            boolean leaf = feature[node] == -1;
            if (!leaf && (feature[node] < 0 || feature[node] >= width) || !Double.isFinite(number[node]) || cover[node] < 1) {
                throw new IllegalArgumentException("node " + node + " is not valid");
            }
            if (!leaf) {
                claim(reached, left[node], node);
                claim(reached, left[node] + 1, node);
                depth[left[node]] = depth[left[node] + 1] = depth[node] + 1;
                if (depth[node] == DEEPEST) {
                    throw new IllegalArgumentException("a tree is deeper than " + DEEPEST);
                }
                if (cover[node] != cover[left[node]] + cover[left[node] + 1]) {
                    throw new IllegalArgumentException("cover of node " + node + " is not that of its children");
                }
            }
        }
        for (boolean node : reached) {
            if (!node) {
                throw new IllegalArgumentException("a node belongs to no tree");
            }
        }
    }

    private static void claim(boolean[] reached, int node, int parent) {
        if (node <= parent || node >= reached.length || reached[node]) {
            throw new IllegalArgumentException("the trees are not in order at node " + node);
        }
        reached[node] = true;
    }
}
