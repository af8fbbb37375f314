package io.telelink.learning.metric;

import java.util.stream.IntStream;

/**
 * Mean prediction and mean truth by tenth of the rows, lowest predictions first: what is predicted should come true in each.
 *
 * @param predicted mean of each tenth, in dollars
 * @param actual mean of each tenth, in dollars
 * @param rows of each tenth
 */
public record DecileCalibration(double[] predicted, double[] actual, int[] rows) {

    private static final int TENTHS = 10;

    /** Compares predictions with the truth; fewer than ten rows give a bin each. */
    public static DecileCalibration of(double[] truth, double[] prediction) {
        int[] order = IntStream.range(0, truth.length).boxed()
                .sorted((a, b) -> Double.compare(prediction[a], prediction[b])).mapToInt(i -> i).toArray();
        int bins = Math.min(TENTHS, order.length);
        double[] predicted = new double[bins];
        double[] actual = new double[bins];
        int[] rows = new int[bins];
        for (int i = 0; i < order.length; i++) {
            int bin = (int) ((long) i * bins / order.length);
            predicted[bin] += prediction[order[i]];
            actual[bin] += truth[order[i]];
            rows[bin]++;
        }
        for (int b = 0; b < bins; b++) {
            predicted[b] /= rows[b];
            actual[b] /= rows[b];
        }
        return new DecileCalibration(predicted, actual, rows);
    }
}
