package io.telelink.forecast.compute;

import java.util.Arrays;

/**
 * Relative changes of churn that sums are kept for. In between, a path is interpolated by the cubic through the four nearest:
 * survival is a polynomial in the change, so that this is as good as exact.
 */
public final class Knots {

    /** Months looked ahead. */
    public static final int MONTHS = 36;
    static final double[] FACTORS = {0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3};
    static final int BASE = 3;
    private static final int NODES = 4;

    private Knots() {
    }

    /** How many numbers a path has: all months of the first factor, then those of the next. */
    public static int size() {
        return FACTORS.length * MONTHS;
    }

    /** Share still there after each month under each factor, from the monthly probabilities of leaving under factor 1. */
    public static void survival(double[] hazard, double[] survival) {
        for (int k = 0; k < FACTORS.length; k++) {
            double there = 1;
            for (int month = 0; month < MONTHS; month++) {
                there *= 1 - Math.min(1, hazard[month] * FACTORS[k]);
                survival[k * MONTHS + month] = there;
            }
        }
    }

    /** The path of a factor between the first and the last. */
    static double[] at(double factor, double[] paths) {
        int first = 0;
        while (first < FACTORS.length - NODES && FACTORS[first + NODES / 2] < factor) {
            first++;
        }
        double[] path = new double[MONTHS];
        for (int i = first; i < first + NODES; i++) {
            double weight = 1;
            for (int j = first; j < first + NODES; j++) {
                if (j != i) {
                    weight *= (factor - FACTORS[j]) / (FACTORS[i] - FACTORS[j]);
                }
            }
            for (int month = 0; month < MONTHS; month++) {
                path[month] += weight * paths[i * MONTHS + month];
            }
        }
        return path;
    }

    /** The path of the present course. */
    public static double[] base(double[] paths) {
        return Arrays.copyOfRange(paths, BASE * MONTHS, (BASE + 1) * MONTHS);
    }

    /** By how many percent a path moves when churn moves by one percent, month by month. */
    static double[] sensitivity(double[] paths) {
        double[] sensitivity = new double[MONTHS];
        double step = FACTORS[BASE + 1] - FACTORS[BASE - 1];
        for (int month = 0; month < MONTHS; month++) {
            double here = paths[BASE * MONTHS + month];
            double difference = paths[(BASE + 1) * MONTHS + month] - paths[(BASE - 1) * MONTHS + month];
            sensitivity[month] = here > 0 ? Math.abs(difference / step / here) : 0;
        }
        return sensitivity;
    }
}
