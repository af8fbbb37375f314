package io.telelink.learning.train;

import io.telelink.learning.model.TreeNode;
import java.util.function.ToDoubleFunction;
import smile.data.Tuple;
import smile.data.type.StructType;
import smile.model.cart.InternalNode;
import smile.model.cart.LeafNode;
import smile.model.cart.Node;
import smile.model.cart.OrdinalNode;

/**
 * Reads Smile's trees. A branch does not tell its threshold, so it is found by bisecting over all doubles with the branch's
 * own answer, which makes it exact.
 */
final class TreeFlattener {

    private final double[] probe;
    private final Tuple tuple;

    /**
     * A reader of trees.
     *
     * @param schema of the frame they were fitted to, the label last
     */
    TreeFlattener(StructType schema) {
        probe = new double[schema.length()];
        tuple = Tuple.of(schema, probe);
    }

    /** The tree below a node, with leaves valued by {@code value}. */
    TreeNode read(Node node, ToDoubleFunction<LeafNode> value) {
        return switch (node) {
            case LeafNode leaf -> new TreeNode.Leaf(value.applyAsDouble(leaf), Math.max(1, leaf.size()));
            case OrdinalNode branch -> new TreeNode.Branch(branch.feature(), threshold(branch),
                    read(branch.trueChild(), value), read(branch.falseChild(), value));
            default -> throw new IllegalStateException("unexpected node " + node.getClass());
        };
    }

    /** The greatest number that the branch sends to its true child. */
    private double threshold(InternalNode branch) {
        long low = order(-Double.MAX_VALUE);
        long high = order(Double.MAX_VALUE);
        while (low + 1 < high) {
            long middle = (low & high) + ((low ^ high) >> 1); // the mean, without overflow
            probe[branch.feature()] = number(middle);
            if (branch.branch(tuple)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return number(low);
    }

    /** Doubles as whole numbers in the same order. */
    private static long order(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double number(long order) {
        return Double.longBitsToDouble(order >= 0 ? order : Long.MIN_VALUE - order);
    }
}
