package io.telelink.learning.train;

import java.util.function.DoubleUnaryOperator;

/**
 * Finds how much of a customer's distance from their segment lasts beyond the churn window: the persistence from 0 to 1 of the
 * least error, by a grid and golden section around its best point (Press and others 2007, section 10.2).
 */
final class PersistenceFit {

    private static final int GRID = 20;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final double EXACT = 1e-4;

    private PersistenceFit() {
    }

    static double of(DoubleUnaryOperator error) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= GRID; i++) {
            double found = error.applyAsDouble((double) i / GRID);
            if (found < least) {
                least = found;
                best = i;
            }
        }
        double low = Math.max(0, best - 1) / (double) GRID;
        double high = Math.min(GRID, best + 1) / (double) GRID;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = error.applyAsDouble(left);
        double atRight = error.applyAsDouble(right);
        while (high - low > EXACT) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = error.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = error.applyAsDouble(right);
            }
        }
        double middle = (low + high) / 2;
        double edge = best == 0 ? 0 : best == GRID ? 1 : middle;
        return error.applyAsDouble(edge) <= error.applyAsDouble(middle) ? edge : middle;
    }
}
