package io.telelink.learning.model;

/** A binary tree as it comes out of training, before it is laid flat. */
public sealed interface TreeNode {

    /** Number of training rows that reached the node. */
    int cover();

    /** An end of the tree, which adds {@code value} to the margin. */
    record Leaf(double value, int cover) implements TreeNode {
    }

    /** Sends a row left when its feature is at most the threshold, right otherwise. */
    record Branch(int feature, double threshold, TreeNode left, TreeNode right) implements TreeNode {

        @Override
        public int cover() {
            return left.cover() + right.cover();
        }
    }
}
