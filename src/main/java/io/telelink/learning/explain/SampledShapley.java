package io.telelink.learning.explain;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Shapley values by sampling orders, for predictors without an exact method (Castro, Gomez and Tejada 2009). A value outside
 * the coalition is taken from a background row, and the result is the mean over background rows (Lundberg and Lee 2017,
 * interventional).
 *
 * <p>Values enter one after the other in a random order, each is credited with what the margin changes by, and the same is
 * done in the reverse order (antithetic pair: what two values do together is shared between them at once, so that sums and
 * pairs of values are exact; Mitchell et al. 2022). Every background row is used in the same number of orders, hence the
 * contributions of a row sum to its margin less the mean margin of the background. The standard error is that of the orders:
 * it compares the orders of the same background row.
 *
 * <p>Orders are drawn once from the seed and used for all rows: the same row always gets the same answer. Immutable and
 * thread-safe.
 */
public final class SampledShapley {

    private final MarginFunction model;
    private final double[][] background;
    private final double[] backgroundMargins;
    private final double base;
    private final int[][][] orders;

    /**
     * A method for this model.
     *
     * @param background encoded rows, at least one; some dozens of training rows
     * @param ordersPerRow pairs of orders for each background row, at least 2
     */
    public SampledShapley(MarginFunction model, double[][] background, int ordersPerRow, long seed) {
        if (background.length == 0 || ordersPerRow < 2) {
            throw new IllegalArgumentException("sampling needs a background and at least two orders for each of its rows");
        }
        this.model = model;
        this.background = background;
        backgroundMargins = new double[background.length];
        double sum = 0;
        for (int b = 0; b < background.length; b++) {
            model.margins(background[b], 1, backgroundMargins, b);
            sum += backgroundMargins[b];
        }
        base = sum / background.length;
        Random random = new Random(seed);
        orders = new int[background.length][ordersPerRow][];
        for (int[][] ofRow : orders) {
            for (int i = 0; i < ordersPerRow; i++) {
                ofRow[i] = order(random, model.width());
            }
        }
    }

    private static int[] order(Random random, int width) {
        int[] order = IntStream.range(0, width).toArray();
        for (int i = width - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    /** The mean margin of the background rows. */
    public double base() {
        return base;
    }

    /**
     * The contributions of a row.
     *
     * @param row encoded
     */
    public ShapleyEstimate explain(double[] row) {
        int width = row.length;
        double[] margin = new double[1];
        model.margins(row, 1, margin, 0);
        double[] mean = new double[width];
        double[] variance = new double[width];
        double[] total = new double[width];
        double[] squares = new double[width];
        double[] credit = new double[width];
        Chain chain = new Chain(row, margin[0]);
        int n = orders[0].length;
        for (int b = 0; b < background.length; b++) {
            Arrays.fill(total, 0);
            Arrays.fill(squares, 0);
            for (int[] order : orders[b]) {
                chain.credit(b, order, credit);
                for (int i = 0; i < width; i++) {
                    total[i] += credit[i];
                    squares[i] += credit[i] * credit[i];
                }
            }
            for (int i = 0; i < width; i++) {
                mean[i] += total[i] / n / background.length;
                variance[i] += Math.max(0, squares[i] - total[i] * total[i] / n) / (n - 1) / n;
            }
        }
        double[] errors = new double[width];
        Arrays.setAll(errors, i -> Math.sqrt(variance[i]) / background.length);
        return new ShapleyEstimate(base, mean, errors);
    }

    /** Replaces the values of a background row by those of the row, one after the other, forwards and in reverse. */
    private final class Chain {

        private final double[] row;
        private final double margin;
        private final double[] steps;
        private final double[] margins;

        Chain(double[] row, double margin) {
            this.row = row;
            this.margin = margin;
            steps = new double[2 * (row.length - 1) * row.length];
            margins = new double[2 * (row.length - 1)];
        }

        /** Writes the mean credit of each value over an order and its reverse. */
        void credit(int b, int[] order, double[] credit) {
            int width = row.length;
            int half = width - 1;
            for (int step = 0; step < half; step++) {
                for (int i = 0; i < width; i++) {
                    int value = order[i];
                    steps[step * width + value] = i <= step ? row[value] : background[b][value];
                    steps[(half + step) * width + value] = i >= width - 1 - step ? row[value] : background[b][value];
                }
            }
            model.margins(steps, 2 * half, margins, 0);
            for (int i = 0; i < width; i++) {
                double forwards = (i == half ? margin : margins[i]) - (i == 0 ? backgroundMargins[b] : margins[i - 1]);
                int reverse = half - i;
                double backwards = (reverse == half ? margin : margins[half + reverse])
                        - (reverse == 0 ? backgroundMargins[b] : margins[half + reverse - 1]);
                credit[order[i]] = (forwards + backwards) / 2;
            }
        }
    }
}
