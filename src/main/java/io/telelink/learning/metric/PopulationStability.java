package io.telelink.learning.metric;

/**
 * How far a distribution over fixed bins has moved from the one it was expected to have: the population stability index, the sum of
 * (a - e) ln(a / e) over the bins (Siddiqi 2006, Credit Risk Scorecards, chapter 9).
 *
 * <p>The customary limits .1 and .25 know nothing of the number of rows. Where nothing has moved, the index behaves as
 * (1/n + 1/m) times a chi-squared variable of one degree of freedom less than there are bins (Yurdakul 2018, Statistical Properties
 * of the Population Stability Index, section 3): few rows pass .1 by chance alone, a million pass it never.
 *
 * @param index    0 where nothing has moved
 * @param byChance what the index stays below with the probability asked for, where nothing has moved
 * @param smoothed whether some bin was empty on one side only, and was taken to hold half a row
 */
public record PopulationStability(double index, double byChance, boolean smoothed) {

    private static final double HALF_A_ROW = .5;

    /**
     * Compares counts over the same bins. Bins that are empty on both sides are left out.
     *
     * @param level with which chance stays below {@link #byChance}, above 0 and below 1
     * @throws IllegalArgumentException when a side has no rows, or the bins differ in number
     */
    public static PopulationStability of(long[] expected, long[] actual, double level) {
        if (expected.length != actual.length) {
            throw new IllegalArgumentException(expected.length + " and " + actual.length + " bins cannot be compared");
        }
        double[] e = new double[expected.length];
        double[] a = new double[expected.length];
        double rowsExpected = 0;
        double rowsActual = 0;
        int bins = 0;
        boolean smoothed = false;
        for (int i = 0; i < e.length; i++) {
            boolean used = expected[i] > 0 || actual[i] > 0;
            e[i] = used && expected[i] == 0 ? HALF_A_ROW : expected[i];
            a[i] = used && actual[i] == 0 ? HALF_A_ROW : actual[i];
            smoothed |= used && (expected[i] == 0 || actual[i] == 0);
            bins += used ? 1 : 0;
            rowsExpected += e[i];
            rowsActual += a[i];
        }
        if (sum(expected) == 0 || sum(actual) == 0) {
            throw new IllegalArgumentException("a distribution of no rows cannot be compared");
        }
        double index = 0;
        for (int i = 0; i < e.length; i++) {
            if (e[i] > 0) {
                double then = e[i] / rowsExpected;
                double now = a[i] / rowsActual;
                index += (now - then) * StrictMath.log(now / then);
            }
        }
        double byChance = bins < 2 ? 0 : (1.0 / sum(expected) + 1.0 / sum(actual)) * ChiSquared.quantile(level, bins - 1);
        return new PopulationStability(index, byChance, smoothed);
    }

    /** Whether chance alone does not explain the index. */
    public boolean isBeyondChance() {
        return index > byChance;
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long count : counts) {
            sum += count;
        }
        return sum;
    }
}
