package io.telelink.learning.explain;

/**
 * Binary trees laid out in one numbering of nodes, where children come after their parent. A branch sends a row to its left
 * child when the row's feature is at most the threshold, to the right one otherwise.
 */
public interface TreeNodes {

    int trees();

    /** The root of a tree. */
    int root(int tree);

    boolean isLeaf(int node);

    /** Feature that a branch reads. */
    int feature(int node);

    /** Threshold of a branch. */
    double threshold(int node);

    int left(int node);

    int right(int node);

    /** What a leaf adds to the margin. */
    double value(int node);

    /** Number of training rows that reached the node, at least 1; a branch has the sum of its children. */
    int cover(int node);
}
