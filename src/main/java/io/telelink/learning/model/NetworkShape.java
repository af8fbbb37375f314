package io.telelink.learning.model;

import java.util.Arrays;
import java.util.List;

/**
 * Sizes of a fully connected network with one output, and where its numbers lie in one flat array: layer after layer the
 * weights, those of the first input to all outputs first, then the biases of the layer.
 */
public final class NetworkShape {

    private static final int MOST_NUMBERS = 50_000_000;
    private static final int MOST_LAYERS = 12;

    private final int[] sizes;
    private final int[] weights;
    private final int[] biases;
    private final int numbers;
    private final int widest;

    /**
     * A shape of these sizes.
     *
     * @param sizes values read, units of each hidden layer, and 1 for the output
     * @throws IllegalArgumentException when there is no layer, one is empty, the last is not 1, or all is too large
     */
    public NetworkShape(List<Integer> sizes) {
        this.sizes = sizes.stream().mapToInt(size -> size).toArray();
        if (this.sizes.length < 2 || this.sizes[this.sizes.length - 1] != 1) {
            throw new IllegalArgumentException("a network needs values to read and one output, not sizes " + sizes);
        }
        if (this.sizes.length > MOST_LAYERS + 1) {
            throw new IllegalArgumentException("a network has at most " + MOST_LAYERS + " layers");
        }
        weights = new int[this.sizes.length - 1];
        biases = new int[weights.length];
        long next = 0;
        int most = 1;
        for (int layer = 0; layer < weights.length; layer++) {
            if (this.sizes[layer] < 1) {
                throw new IllegalArgumentException("a layer of a network must not be empty: sizes " + sizes);
            }
            weights[layer] = (int) next;
            biases[layer] = (int) (next + (long) this.sizes[layer] * this.sizes[layer + 1]);
            next += (this.sizes[layer] + 1L) * this.sizes[layer + 1];
            most = Math.max(most, this.sizes[layer + 1]);
            if (next > MOST_NUMBERS) {
                throw new IllegalArgumentException("a network of sizes " + sizes + " is too large");
            }
        }
        numbers = (int) next;
        widest = most;
    }

    /** Number of layers of weights, one more than there are hidden layers. */
    public int layers() {
        return weights.length;
    }

    /** Number of values that a layer reads. */
    public int inputs(int layer) {
        return sizes[layer];
    }

    /** Number of values that a layer gives. */
    public int outputs(int layer) {
        return sizes[layer + 1];
    }

    /** Position of a layer's first weight. */
    public int weights(int layer) {
        return weights[layer];
    }

    /** Position of a layer's first bias. */
    public int biases(int layer) {
        return biases[layer];
    }

    /** Number of weights and biases of all layers. */
    public int numbers() {
        return numbers;
    }

    /** The most values that any layer gives. */
    public int widest() {
        return widest;
    }

    /**
     * Computes one layer for one row: {@code out = biases + sum over inputs of weight x in}, before any activation. Inputs are
     * added in their order, those that are zero are passed over, so that the result is the same bits wherever it is computed;
     * four at a time, which spares reading and writing the sums.
     *
     * @param numbers of the whole network
     * @param in the layer's inputs from {@code from} on
     * @param out gets the layer's outputs from {@code to} on
     */
    public void apply(int layer, double[] numbers, double[] in, int from, double[] out, int to) {
        int outputs = sizes[layer + 1];
        System.arraycopy(numbers, biases[layer], out, to, outputs);
        int end = from + sizes[layer];
        int first = weights[layer] - from * outputs;
        int i = next(in, from, end);
        while (i < end) {
            int j = next(in, i + 1, end);
            int k = j < end ? next(in, j + 1, end) : end;
            int l = k < end ? next(in, k + 1, end) : end;
            if (l < end) {
                add(numbers, first + i * outputs, in[i], first + j * outputs, in[j], first + k * outputs, in[k],
                        first + l * outputs, in[l], out, to, outputs);
                i = next(in, l + 1, end);
            } else {
                add(numbers, first + i * outputs, in[i], out, to, outputs);
                i = j;
            }
        }
    }

    private static int next(double[] in, int from, int end) {
        int i = from;
        while (i < end && in[i] == 0) {
            i++;
        }
        return i;
    }

    private static void add(double[] w, int a, double x, double[] out, int to, int outputs) {
        for (int o = 0; o < outputs; o++) {
            out[to + o] += w[a + o] * x;
        }
    }

    private static void add(double[] w, int a, double x, int b, double y, int c, double z, int d, double v, double[] out,
                            int to, int outputs) {
        for (int o = 0; o < outputs; o++) {
            out[to + o] = out[to + o] + w[a + o] * x + w[b + o] * y + w[c + o] * z + w[d + o] * v;
        }
    }

    /** Sets what is negative to zero (rectified linear units). */
    public static void rectify(double[] values, int from, int count) {
        for (int i = from; i < from + count; i++) {
            values[i] = Math.max(values[i], 0.0);
        }
    }

    /** The sizes as the constructor takes them. */
    public List<Integer> sizes() {
        return Arrays.stream(sizes).boxed().toList();
    }
}
