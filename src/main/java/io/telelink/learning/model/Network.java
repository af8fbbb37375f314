package io.telelink.learning.model;

import io.telelink.learning.explain.SampledShapley;
import io.telelink.learning.explain.ShapleyEstimate;
import java.util.Arrays;

/**
 * A fully connected network of rectified linear units with one linear output:
 * {@code margin = W_n relu(... relu(W_1 x + b_1) ...) + b_n}. Sums are in a fixed order and no library function is called, so
 * that margins are the same bits on every processor.
 *
 * <p>Contributions are sampled, with a standard error, see {@link SampledShapley}; their sum is exact.
 */
public final class Network implements Predictor {

    private static final int BLOCK = 32;
    /** Keeps sums of products from leaving the range of doubles. */
    private static final double GREATEST = 1e12;
    private static final int ORDERS_PER_ROW = 2;
    private static final long ORDER_SEED = 20_100_601;

    private final NetworkShape shape;
    private final Scale scale;
    private final double[] numbers;
    private final double[] background;
    private final SampledShapley shapley;

    /**
     * A network of these numbers.
     *
     * @param scale of its margins
     * @param numbers weights and biases as {@link NetworkShape} lays them out
     * @param background encoded training rows that stand for all, one after the other, from which contributions count
     * @throws IllegalArgumentException when lengths do not fit the shape or a number is not within 1e12
     */
    public Network(NetworkShape shape, Scale scale, double[] numbers, double[] background) {
        if (numbers.length != shape.numbers() || background.length == 0 || background.length % shape.inputs(0) != 0) {
            throw new IllegalArgumentException("the numbers do not fit the shape of the network");
        }
        if (scale == Scale.PROBABILITY) {
            throw new IllegalArgumentException("a network does not give probabilities");
        }
        if (!isBounded(numbers) || !isBounded(background)) {
            throw new IllegalArgumentException("a network needs numbers within " + GREATEST);
        }
        this.shape = shape;
        this.scale = scale;
        this.numbers = numbers.clone();
        this.background = background.clone();
        shapley = new SampledShapley(this, rows(background, width()), ORDERS_PER_ROW, ORDER_SEED);
    }

    private static double[][] rows(double[] values, int width) {
        double[][] rows = new double[values.length / width][];
        Arrays.setAll(rows, r -> Arrays.copyOfRange(values, r * width, (r + 1) * width));
        return rows;
    }

    /** Whether these numbers are all within what a network takes. */
    public static boolean isBounded(double[] values) {
        return Arrays.stream(values).allMatch(value -> Math.abs(value) <= GREATEST);
    }

    public NetworkShape shape() {
        return shape;
    }

    /** Weights and biases as {@link NetworkShape} lays them out. */
    public double[] numbers() {
        return numbers.clone();
    }

    /** The encoded rows from which contributions count, one after the other. */
    public double[] background() {
        return background.clone();
    }

    @Override
    public int width() {
        return shape.inputs(0);
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public double margin(double[] encoded, int offset) {
        double[] out = new double[shape.widest()];
        shape.apply(0, numbers, encoded, offset, out, 0);
        return above(out, new double[shape.widest()]);
    }

    /** The margin from the first layer's sums on; both arrays are overwritten. */
    private double above(double[] sums, double[] scratch) {
        double[] in = sums;
        double[] out = scratch;
        for (int layer = 1; layer < shape.layers(); layer++) {
            NetworkShape.rectify(in, 0, shape.inputs(layer));
            shape.apply(layer, numbers, in, 0, out, 0);
            double[] swap = in;
            in = out;
            out = swap;
        }
        return in[0];
    }

    /** Works layer by layer through blocks of rows, so that a layer's weights stay in the processor's cache. */
    @Override
    public void margins(double[] encoded, int rows, double[] margins, int offset) {
        int widest = shape.widest();
        double[] in = new double[BLOCK * widest];
        double[] out = new double[BLOCK * widest];
        for (int start = 0; start < rows; start += BLOCK) {
            block(encoded, start, Math.min(BLOCK, rows - start), in, out, margins, offset + start);
        }
    }

    /** Margins of some rows from {@code start} on; both arrays are overwritten. */
    private void block(double[] encoded, int start, int count, double[] scratch, double[] sums, double[] margins, int to) {
        int widest = shape.widest();
        double[] in = scratch;
        double[] out = sums;
        for (int r = 0; r < count; r++) {
            shape.apply(0, numbers, encoded, (start + r) * width(), out, r * widest);
        }
        for (int layer = 1; layer < shape.layers(); layer++) {
            double[] swap = in;
            in = out;
            out = swap;
            for (int r = 0; r < count; r++) {
                NetworkShape.rectify(in, r * widest, shape.inputs(layer));
                shape.apply(layer, numbers, in, r * widest, out, r * widest);
            }
        }
        for (int r = 0; r < count; r++) {
            margins[to + r] = out[r * widest];
        }
    }

    /** The same over blocks, with memory of its own. */
    @Override
    public BlockPredictor blocks() {
        int width = width();
        double[] encoded = new double[BLOCK * width];
        double[] in = new double[BLOCK * shape.widest()];
        double[] out = new double[BLOCK * shape.widest()];
        return (columns, rows, margins, offset) -> {
            for (int start = 0; start < rows; start += BLOCK) {
                int count = Math.min(BLOCK, rows - start);
                for (int c = 0; c < width; c++) {
                    for (int r = 0; r < count; r++) {
                        encoded[r * width + c] = columns[c][start + r];
                    }
                }
                block(encoded, 0, count, in, out, margins, offset + start);
            }
        };
    }

    /** The mean margin over the background rows. */
    @Override
    public double base() {
        return shapley.base();
    }

    @Override
    public boolean isSampled() {
        return true;
    }

    @Override
    public void contributions(double[] encoded, double[] contributions) {
        System.arraycopy(estimate(encoded).contributions(), 0, contributions, 0, width());
    }

    @Override
    public ShapleyEstimate estimate(double[] encoded) {
        return shapley.explain(encoded);
    }
}
