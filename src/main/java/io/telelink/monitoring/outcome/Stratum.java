package io.telelink.monitoring.outcome;

/**
 * Customers of a run of like probability, in sums.
 *
 * @param flagged      whether they were at high risk
 * @param tenth        of the probability, 0 to 9
 * @param contacted    whether somebody spoke to them about staying
 * @param expected     sum of their probabilities
 * @param error        sum of the squared errors of the probability
 * @param errorSquares sum of the squares of those
 */
public record Stratum(boolean flagged, int tenth, boolean contacted, long customers, long left, double expected, double error,
                      double errorSquares) {

    public static final int TENTHS = 10;

    /** The tenth that a probability lies in. */
    public static int tenth(double probability) {
        return Math.min(TENTHS - 1, (int) (probability * TENTHS));
    }
}
