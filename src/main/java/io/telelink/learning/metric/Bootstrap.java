package io.telelink.learning.metric;

import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;

/**
 * Percentile intervals of figures by drawing rows anew, with replacement (Efron 1979; Efron and Tibshirani 1993, section 13.3).
 * They tell how much a figure owes to the rows that happened to be there, not to the choice of the training rows.
 *
 * @param resamples how often rows are drawn anew
 * @param level share of the resamples that the interval holds, 0 to 1
 * @param seed the same seed draws the same rows, so that figures of two models can be compared resample by resample
 */
public record Bootstrap(int resamples, double level, long seed) {

    /** How often {@link #seeded} draws rows anew. */
    public static final int RESAMPLES = 1000;

    public Bootstrap {
        if (resamples < 1 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("not a bootstrap: " + resamples + " resamples, level " + level);
        }
    }

    /** A thousand resamples, 95 %. */
    public static Bootstrap seeded(long seed) {
        return new Bootstrap(RESAMPLES, .95, seed);
    }

    /** The interval of each of several figures, see {@link #intervals(int, Runnable, Function)}. */
    public MetricInterval[] intervals(int rows, Function<int[], double[]> figures) {
        return intervals(rows, () -> { }, figures);
    }

    /**
     * The interval of each of several figures.
     *
     * @param rows how many rows there are
     * @param beforeEach runs before each resample, and may throw to stop
     * @param figures computes the figures of rows given by their positions, some of them several times
     * @return as many intervals as there are figures
     */
    public MetricInterval[] intervals(int rows, Runnable beforeEach, Function<int[], double[]> figures) {
        Random random = new Random(seed);
        double[][] samples = new double[resamples][];
        int[] drawn = new int[rows];
        for (int s = 0; s < resamples; s++) {
            beforeEach.run();
            for (int i = 0; i < rows; i++) {
                drawn[i] = random.nextInt(rows);
            }
            samples[s] = figures.apply(drawn);
        }
        MetricInterval[] intervals = new MetricInterval[samples[0].length];
        for (int f = 0; f < intervals.length; f++) {
            int figure = f;
            double[] sorted = Arrays.stream(samples).mapToDouble(sample -> sample[figure]).sorted().toArray();
            intervals[f] = new MetricInterval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2));
        }
        return intervals;
    }

    /** Straight lines between order statistics (Hyndman and Fan 1996, definition 7). */
    private static double quantile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** The entries at these positions. */
    public static double[] at(double[] values, int[] positions) {
        double[] chosen = new double[positions.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[positions[i]];
        }
        return chosen;
    }

    /** The entries at these positions. */
    public static boolean[] at(boolean[] values, int[] positions) {
        boolean[] chosen = new boolean[positions.length];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = values[positions[i]];
        }
        return chosen;
    }
}
