package io.telelink.learning.train;

import java.util.Arrays;

/**
 * Isotonic regression: the never-falling values nearest to given ones in weighted squares, by pooling neighbours that fall
 * (Ayer et al. 1955).
 *
 * @param start first position of each block
 * @param mean weighted mean of each block, rising
 * @param weight of each block
 */
record PoolAdjacentViolators(int[] start, double[] mean, double[] weight) {

    static PoolAdjacentViolators of(double[] values, double[] weights) {
        int[] start = new int[values.length];
        double[] mean = new double[values.length];
        double[] weight = new double[values.length];
        int blocks = 0;
        for (int i = 0; i < values.length; i++) {
            start[blocks] = i;
            mean[blocks] = values[i];
            weight[blocks] = weights[i];
            blocks++;
            while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
                double together = weight[blocks - 2] + weight[blocks - 1];
                mean[blocks - 2] = (mean[blocks - 2] * weight[blocks - 2] + mean[blocks - 1] * weight[blocks - 1]) / together;
                weight[blocks - 2] = together;
                blocks--;
            }
        }
        return new PoolAdjacentViolators(Arrays.copyOf(start, blocks), Arrays.copyOf(mean, blocks),
                Arrays.copyOf(weight, blocks));
    }

    int blocks() {
        return start.length;
    }

    /** The fitted value of each of {@code size} positions. */
    double[] fitted(int size) {
        double[] fitted = new double[size];
        for (int b = 0; b < blocks(); b++) {
            Arrays.fill(fitted, start[b], b + 1 < blocks() ? start[b + 1] : size, mean[b]);
        }
        return fitted;
    }
}
