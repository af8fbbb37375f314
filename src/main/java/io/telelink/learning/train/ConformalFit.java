package io.telelink.learning.train;

import io.telelink.learning.value.ConformalInterval;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Calibrates ranges on residuals of rows that the estimator had not been fitted to. One half of them, drawn by a seed, gives the
 * spreads: in groups of equal size by churn probability, the shortest range that holds the share of residuals. What customers
 * bring has a long tail downwards, of those who leave: where they are few, they are the share outside, and the range is narrow.
 * The other half gives the factor.
 */
final class ConformalFit {

    static final int FEWEST = 40;

    private static final int ROWS_PER_GROUP = 120;
    private static final int MOST_GROUPS = 12;
    /** Least spread, as a share of what a customer would bring if they stayed: a group may have met its estimates by chance. */
    private static final double LEAST = .01;

    private ConformalFit() {
    }

    /**
     * Calibrates.
     *
     * @param amount that customers brought, $
     * @param estimate of it
     * @param probability of churn
     * @param scale what they would have brought if they had stayed, $
     * @throws IllegalArgumentException when there are fewer than {@link #FEWEST} rows
     */
    static ConformalInterval of(double[] amount, double[] estimate, double[] probability, double[] scale, double level, int months,
                                long seed) {
        if (amount.length < FEWEST) {
            throw new IllegalArgumentException("a range needs at least " + FEWEST + " rows to be calibrated on, has "
                    + amount.length);
        }
        Folds halves = Folds.random(amount.length, 2, seed);
        int[] order = Arrays.stream(halves.heldOut(0)).boxed().sorted(Comparator.comparingDouble(row -> probability[row]))
                .mapToInt(row -> row).toArray();
        int groups = Math.clamp(order.length / ROWS_PER_GROUP, 1, MOST_GROUPS);
        double[][] spreads = IntStream.range(0, groups).mapToObj(group -> spread(amount, estimate, probability, scale, level,
                Arrays.copyOfRange(order, (int) ((long) group * order.length / groups),
                        (int) ((long) (group + 1) * order.length / groups)))).toArray(double[][]::new);
        double[][] rising = IntStream.range(0, groups).filter(g -> g == 0 || spreads[g][0] > spreads[g - 1][0])
                .mapToObj(g -> spreads[g]).toArray(double[][]::new);
        ConformalInterval unscaled = new ConformalInterval(level, months, column(rising, 0), column(rising, 1),
                column(rising, 2), 1, amount.length);
        double[] scores = Arrays.stream(halves.heldOut(1)).mapToDouble(row -> ConformalInterval.score(amount[row], estimate[row],
                unscaled.below(probability[row]), unscaled.above(probability[row]), scale[row])).sorted().toArray();
        double factor = scores[ConformalInterval.rank(scores.length, level) - 1];
        return new ConformalInterval(level, months, unscaled.probability(), unscaled.below(), unscaled.above(), factor,
                amount.length);
    }

    /** Mean probability, spread downwards and spread upwards of a group. */
    private static double[] spread(double[] amount, double[] estimate, double[] probability, double[] scale, double level,
                                   int[] group) {
        double[] away = Arrays.stream(group).mapToDouble(row -> away(amount[row], estimate[row], scale[row])).sorted().toArray();
        int held = ConformalInterval.rank(group.length, level);
        int first = 0;
        for (int i = 0; i + held <= away.length; i++) {
            first = away[i + held - 1] - away[i] < away[first + held - 1] - away[first] ? i : first;
        }
        return new double[] {Arrays.stream(group).mapToDouble(row -> probability[row]).average().orElseThrow(),
            Math.max(LEAST, -away[first]), Math.max(LEAST, away[first + held - 1])};
    }

    /** How far an amount lies above its estimate, as a share of the scale. */
    private static double away(double amount, double estimate, double scale) {
        double score = ConformalInterval.score(amount, estimate, 1, 1, scale);
        return amount < estimate ? -score : score;
    }

    private static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }
}
