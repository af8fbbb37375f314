package io.telelink.learning.data;

/** The closed set of ways to derive a feature; none of them holds a figure read off the data. */
public enum Operator {
    /** All operands added. */
    SUM,
    /** The first operand minus all others. */
    DIFFERENCE,
    /** The first operand over the second; zero where the second is zero. */
    RATIO,
    /** All operands multiplied. */
    PRODUCT;

    /**
     * Applies this operator.
     *
     * @param values holds the operands
     * @param operands positions of the operands in {@code values}; at least two
     */
    public double apply(double[] values, int[] operands) {
        double result = values[operands[0]];
        for (int i = 1; i < operands.length; i++) {
            double operand = values[operands[i]];
            result = switch (this) {
                case SUM -> result + operand;
                case DIFFERENCE -> result - operand;
                case RATIO -> operand == 0 ? 0 : result / operand;
                case PRODUCT -> result * operand;
            };
        }
        return result;
    }
}
