package io.telelink.learning.model;

import io.telelink.learning.explain.TreeNodes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * Trees in preorder, so that the left child of a branch follows it, with their questions numbered: branches of the same
 * feature and threshold ask the same question, and the questions of one feature stand together in rising order.
 */
final class TreeLayout {

    private static final int LEAF = -1;

    private final TreeNodes nodes;
    private final double[][] thresholds;
    private final int[] first;
    private final int[] roots;
    private final int[] question;
    private final int[] right;
    private final double[] value;
    private final double[] common;
    private int next;
    private int deepest;

    /**
     * Lays trees out.
     *
     * @param size number of nodes of all trees together
     * @param width number of values that they read
     */
    TreeLayout(TreeNodes nodes, int size, int width) {
        this.nodes = nodes;
        thresholds = thresholds(nodes, size, width);
        first = new int[width];
        for (int f = 1; f < width; f++) {
            first[f] = first[f - 1] + thresholds[f - 1].length;
        }
        roots = new int[nodes.trees()];
        question = new int[size];
        right = new int[size];
        value = new double[size];
        common = new double[roots.length];
        for (int t = 0; t < roots.length; t++) {
            roots[t] = next;
            Map<Double, Integer> covers = new HashMap<>();
            place(nodes.root(t), 0, covers);
            common[t] = covers.entrySet().stream().max(Map.Entry.<Double, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey())).orElseThrow().getKey();
        }
    }

    private static double[][] thresholds(TreeNodes nodes, int size, int width) {
        DoubleStream.Builder[] builders = new DoubleStream.Builder[width];
        Arrays.setAll(builders, _ -> DoubleStream.builder());
        for (int node = 0; node < size; node++) {
            if (!nodes.isLeaf(node)) {
                builders[nodes.feature(node)].add(positiveZero(nodes.threshold(node)));
            }
        }
        return Arrays.stream(builders).map(b -> b.build().sorted().distinct().toArray()).toArray(double[][]::new);
    }

    /** Zero and minus zero are the same threshold, but not the same bits. */
    private static double positiveZero(double threshold) {
        return threshold + 0.0;
    }

    private void place(int node, int depth, Map<Double, Integer> covers) {
        int at = next++;
        deepest = Math.max(deepest, depth);
        if (nodes.isLeaf(node)) {
            question[at] = LEAF;
            value[at] = nodes.value(node);
            covers.merge(value[at], nodes.cover(node), Integer::sum);
            return;
        }
        int feature = nodes.feature(node);
        question[at] = first[feature] + Arrays.binarySearch(thresholds[feature], positiveZero(nodes.threshold(node)));
        place(nodes.left(node), depth + 1, covers);
        right[at] = next;
        place(nodes.right(node), depth + 1, covers);
    }

    /** The thresholds of a feature, rising, each once. */
    double[] thresholds(int feature) {
        return thresholds[feature];
    }

    /** The number of the first question of a feature. */
    int first(int feature) {
        return first[feature];
    }

    /** Number of different questions. */
    int questions() {
        return Arrays.stream(thresholds).mapToInt(t -> t.length).sum();
    }

    int deepest() {
        return deepest;
    }

    int[] roots() {
        return roots;
    }

    /** Per node the question it asks; negative for a leaf. */
    int[] question() {
        return question;
    }

    /** Per branch the position of its right child. */
    int[] right() {
        return right;
    }

    /** Per leaf what it adds to the margin. */
    double[] value() {
        return value;
    }

    /** Per tree the value that most training rows got from it. */
    double[] common() {
        return common;
    }
}
