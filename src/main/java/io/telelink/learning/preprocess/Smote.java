package io.telelink.learning.preprocess;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Adds synthetic churners until there are as many as stayers: each lies at a random place between a churner and one of its five
 * nearest neighbours among churners (SMOTE; Chawla, Bowyer, Hall and Kegelmeyer 2002, section 4.2). A column that stands for a
 * category takes the value of the nearer of the two instead, since there is nothing between two categories. To be given training
 * rows only.
 *
 * @param x encoded rows, the given ones first
 * @param churned one label per row; synthetic rows are churners
 */
public record Smote(double[][] x, boolean[] churned) {

    private static final int NEIGHBOURS = 5;

    /**
     * Balances encoded rows.
     *
     * @param check runs now and then, and may throw to stop
     * @param category per column, whether it stands for a category, or the presence of a value
     * @return the same rows where there are fewer than two churners or no want of them
     */
    public static Smote balance(double[][] x, boolean[] churned, boolean[] category, long seed, Runnable check) {
        int[] churners = IntStream.range(0, x.length).filter(i -> churned[i]).toArray();
        int missing = x.length - 2 * churners.length;
        if (churners.length < 2 || missing <= 0) {
            return new Smote(x, churned);
        }
        int[][] neighbours = neighbours(x, churners, check);
        Random random = new Random(seed);
        double[][] all = Arrays.copyOf(x, x.length + missing);
        boolean[] labels = Arrays.copyOf(churned, all.length);
        for (int s = 0; s < missing; s++) {
            int one = s % churners.length;
            int other = neighbours[one][random.nextInt(neighbours[one].length)];
            all[x.length + s] = between(x[churners[one]], x[other], category, random.nextDouble());
            labels[x.length + s] = true;
        }
        return new Smote(all, labels);
    }

    private static double[] between(double[] one, double[] other, boolean[] category, double part) {
        double[] synthetic = new double[one.length];
        for (int c = 0; c < one.length; c++) {
            synthetic[c] = category[c] ? part < .5 ? one[c] : other[c] : one[c] + part * (other[c] - one[c]);
        }
        return synthetic;
    }

    /** Positions of the nearest churners of each churner, by columns brought to the same deviation. */
    private static int[][] neighbours(double[][] x, int[] churners, Runnable check) {
        double[] scale = inverseVariances(x, churners);
        int count = Math.min(NEIGHBOURS, churners.length - 1);
        int[][] nearest = new int[churners.length][];
        for (int i = 0; i < churners.length; i++) {
            check.run();
            nearest[i] = nearest(x, churners, churners[i], scale, count);
        }
        return nearest;
    }

    /** The nearest first; of equally near ones the earlier. */
    private static int[] nearest(double[][] x, int[] churners, int self, double[] scale, int count) {
        int[] rows = new int[count];
        double[] distances = new double[count];
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        for (int row : churners) {
            double distance = row == self ? Double.POSITIVE_INFINITY : distance(x[self], x[row], scale);
            if (distance < distances[count - 1]) {
                int at = count - 1;
                while (at > 0 && distance < distances[at - 1]) {
                    distances[at] = distances[at - 1];
                    rows[at] = rows[at - 1];
                    at--;
                }
                distances[at] = distance;
                rows[at] = row;
            }
        }
        return rows;
    }

    private static double[] inverseVariances(double[][] x, int[] rows) {
        double[] scale = new double[x[0].length];
        for (int c = 0; c < scale.length; c++) {
            double sum = 0;
            double squares = 0;
            for (int row : rows) {
                sum += x[row][c];
            }
            for (int row : rows) {
                double off = x[row][c] - sum / rows.length;
                squares += off * off;
            }
            scale[c] = squares > 1e-12 * rows.length ? rows.length / squares : 0;
        }
        return scale;
    }

    private static double distance(double[] a, double[] b, double[] scale) {
        double sum = 0;
        for (int c = 0; c < a.length; c++) {
            sum += scale[c] * (a[c] - b[c]) * (a[c] - b[c]);
        }
        return sum;
    }
}
