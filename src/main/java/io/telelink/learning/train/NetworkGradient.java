package io.telelink.learning.train;

import io.telelink.learning.model.NetworkShape;
import java.util.random.RandomGenerator;

/**
 * Sums up, row by row, how the loss of a network changes with each of its numbers (Rumelhart, Hinton and Williams 1986). Units of
 * hidden layers drop out with a probability, those that stay are scaled up by as much (Srivastava et al. 2014). A unit that is
 * zero, whether rectified or dropped, is passed over on the way back as well as forth.
 */
final class NetworkGradient {

    /** Random bits that decide on one unit, and how many units one random number serves. */
    private static final int BITS = 16;
    private static final int UNITS = Long.SIZE / BITS;

    private final NetworkShape shape;
    private final NetworkLoss loss;
    private final double keptScale;
    private final long droppedBelow;
    private final RandomGenerator random;
    private final double[][] units;
    private final double[][] slopes;

    NetworkGradient(NetworkShape shape, NetworkLoss loss, double dropout, RandomGenerator random) {
        this.shape = shape;
        this.loss = loss;
        this.random = random;
        droppedBelow = Math.round(dropout * (1 << BITS));
        keptScale = 1 / (1 - droppedBelow / (double) (1 << BITS));
        units = new double[shape.layers()][];
        slopes = new double[shape.layers()][];
        for (int layer = 0; layer < shape.layers(); layer++) {
            units[layer] = new double[shape.outputs(layer)];
            slopes[layer] = new double[shape.outputs(layer)];
        }
    }

    /**
     * Adds the gradient of one row to {@code gradient}.
     *
     * @param weight how much the row counts
     * @return its loss, with the units dropped that were
     */
    double add(double[] numbers, double[] row, double target, double weight, double[] gradient) {
        int last = shape.layers() - 1;
        forth(numbers, row);
        double output = units[last][0];
        slopes[last][0] = weight * loss.slope(output, target);
        for (int layer = last; layer >= 0; layer--) {
            double[] in = layer == 0 ? row : units[layer - 1];
            collect(layer, in, gradient);
            if (layer > 0) {
                back(layer, numbers, in);
            }
        }
        return weight * loss.value(output, target);
    }

    /** The output for a row of a network no unit of which is dropped. */
    static double output(NetworkShape shape, double[] numbers, double[] row) {
        double[] in = row;
        for (int layer = 0; layer < shape.layers(); layer++) {
            double[] out = new double[shape.outputs(layer)];
            shape.apply(layer, numbers, in, 0, out, 0);
            if (layer < shape.layers() - 1) {
                NetworkShape.rectify(out, 0, out.length);
            }
            in = out;
        }
        return in[0];
    }

    private void forth(double[] numbers, double[] row) {
        for (int layer = 0; layer < shape.layers(); layer++) {
            shape.apply(layer, numbers, layer == 0 ? row : units[layer - 1], 0, units[layer], 0);
            if (layer < shape.layers() - 1) {
                NetworkShape.rectify(units[layer], 0, units[layer].length);
                if (droppedBelow > 0) {
                    drop(units[layer]);
                }
            }
        }
    }

    private void drop(double[] values) {
        long bits = 0;
        for (int u = 0; u < values.length; u++) {
            bits = u % UNITS == 0 ? random.nextLong() : bits >>> BITS;
            values[u] = (bits & (1 << BITS) - 1) < droppedBelow ? 0 : values[u] * keptScale;
        }
    }

    /** Adds to the gradient of a layer's weights and biases. */
    private void collect(int layer, double[] in, double[] gradient) {
        double[] slope = slopes[layer];
        int weights = shape.weights(layer);
        for (int i = 0; i < in.length; i++) {
            double x = in[i];
            if (x != 0) {
                int from = weights + i * slope.length;
                for (int o = 0; o < slope.length; o++) {
                    gradient[from + o] += x * slope[o];
                }
            }
        }
        int biases = shape.biases(layer);
        for (int o = 0; o < slope.length; o++) {
            gradient[biases + o] += slope[o];
        }
    }

    /** The slopes of the layer below from those of a layer. */
    private void back(int layer, double[] numbers, double[] in) {
        double[] slope = slopes[layer];
        double[] below = slopes[layer - 1];
        double scale = droppedBelow > 0 ? keptScale : 1;
        for (int i = 0; i < in.length; i++) {
            below[i] = in[i] == 0 ? 0 : scale * dot(numbers, shape.weights(layer) + i * slope.length, slope);
        }
    }

    /** Four sums side by side, which a processor adds at once. */
    private static double dot(double[] numbers, int from, double[] slope) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int o = 0;
        for (; o + 3 < slope.length; o += 4) {
            a += numbers[from + o] * slope[o];
            b += numbers[from + o + 1] * slope[o + 1];
            c += numbers[from + o + 2] * slope[o + 2];
            d += numbers[from + o + 3] * slope[o + 3];
        }
        for (; o < slope.length; o++) {
            a += numbers[from + o] * slope[o];
        }
        return a + b + (c + d);
    }
}
