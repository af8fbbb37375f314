package io.telelink.learning.explain;

import java.util.Arrays;

/**
 * Trees in preorder, so that the left child of a branch follows it, with what {@link TreeShap} needs to know of each node.
 * Of a node below a branch, "its feature" is the one that the branch reads.
 */
final class ShapLayout {

    private final TreeNodes nodes;
    final int[] roots;
    /** Feature that a branch reads; -1 for a leaf. */
    final int[] feature;
    /** Threshold of a branch, value of a leaf. */
    final double[] number;
    final int[] right;
    /** Share of the cover that all branches on the node's feature along the path, down to it, leave; 1 for a root. */
    final double[] share;
    /** Depth of the node above that a branch on the same feature led to before; 0 where there is none. */
    final int[] earlier;
    /** {@link #share} of that node; 1 where there is none. */
    final double[] earlierShare;
    /** Per tree, the greatest number of different features on a path. */
    final int[] longest;
    final int deepest;
    final double mean;
    private final int[] path;
    private int next;
    private int depth;

    ShapLayout(TreeNodes nodes, int size) {
        this.nodes = nodes;
        roots = new int[nodes.trees()];
        feature = new int[size];
        number = new double[size];
        right = new int[size];
        share = new double[size];
        earlier = new int[size];
        earlierShare = new double[size];
        longest = new int[roots.length];
        path = new int[size + 1];
        double sum = 0;
        for (int t = 0; t < roots.length; t++) {
            roots[t] = next;
            share[next] = 1;
            earlierShare[next] = 1;
            longest[t] = place(nodes.root(t), 0, 0);
            sum += mean(nodes.root(t));
        }
        mean = sum;
        deepest = depth;
    }

    /** Says how many different features the longest path through the node has, where {@code features} are above it. */
    private int place(int node, int level, int features) {
        int at = next++;
        path[level] = at;
        depth = Math.max(depth, level);
        if (nodes.isLeaf(node)) {
            feature[at] = -1;
            number[at] = nodes.value(node);
            return features;
        }
        feature[at] = nodes.feature(node);
        number[at] = nodes.threshold(node) + 0.0; // minus zero becomes zero, whose difference to zero has no sign
        int before = level;
        while (before > 0 && feature[path[before - 1]] != feature[at]) {
            before--;
        }
        double old = before == 0 ? 1 : share[path[before]];
        int below = before == 0 ? features + 1 : features;
        int most = child(nodes.left(node), node, level, before, old, below);
        right[at] = next;
        return Math.max(most, child(nodes.right(node), node, level, before, old, below));
    }

    private int child(int child, int node, int level, int before, double old, int features) {
        share[next] = old * nodes.cover(child) / nodes.cover(node);
        earlier[next] = before;
        earlierShare[next] = old;
        return place(child, level + 1, features);
    }

    private double mean(int node) {
        if (nodes.isLeaf(node)) {
            return nodes.value(node);
        }
        double left = nodes.cover(nodes.left(node)) * mean(nodes.left(node));
        double right = nodes.cover(nodes.right(node)) * mean(nodes.right(node));
        return (left + right) / nodes.cover(node);
    }

    /** The greatest of {@link #longest}. */
    int longestOfAll() {
        return Arrays.stream(longest).max().orElse(0);
    }
}
