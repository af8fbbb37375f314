package io.telelink.forecast.compute;

import java.util.Arrays;

/** How the value of the base is spread over customers (Lorenz 1905), counted from the most valuable on. */
public final class Concentration {

    private static final int PERCENT = 100;

    private Concentration() {
    }

    /**
     * Share of all value that the most valuable 0, 1, ... 100 percent of customers hold.
     *
     * @param values not negative, in any order; sorted in place
     * @return 101 shares; all 0 where there is no value
     */
    public static double[] of(double[] values) {
        Arrays.parallelSort(values);
        double[] sums = new double[PERCENT + 1];
        double sum = 0;
        int next = 1;
        for (int taken = 1; taken <= values.length; taken++) {
            double value = values[values.length - taken];
            double before = sum;
            sum += value;
            while (next <= PERCENT && (double) next * values.length / PERCENT <= taken) {
                double part = (double) next * values.length / PERCENT - (taken - 1);
                sums[next++] = before + part * value;
            }
        }
        for (int i = 0; i <= PERCENT; i++) {
            sums[i] = sum > 0 ? sums[i] / sum : 0;
        }
        return sums;
    }

    /**
     * Gini coefficient: 0 where all are worth the same, near 1 where one holds everything.
     *
     * @param shares what {@link #of} gave
     */
    public static double gini(double[] shares) {
        double area = 0;
        for (int i = 1; i < shares.length; i++) {
            area += (shares[i] + shares[i - 1]) / 2 / (shares.length - 1);
        }
        return shares[shares.length - 1] > 0 ? Math.max(0, 2 * area - 1) : 0;
    }
}
