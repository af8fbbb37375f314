package io.telelink.learning.model;

/**
 * Churn observed among out-of-fold training rows, by bin of the calibrated probability.
 *
 * @param upper rising upper ends of all bins but the last; a bin holds probabilities up to its end
 * @param rows per bin, at least 1
 * @param churners per bin
 */
public record ScoreBins(double[] upper, int[] rows, int[] churners) {

    /** Normal quantile of a two-sided range of 90 %. */
    private static final double Z = 1.6448536269514722;

    public ScoreBins {
        if (rows.length == 0 || churners.length != rows.length || upper.length != rows.length - 1) {
            throw new IllegalArgumentException("parts of the score bins differ in length");
        }
        for (int b = 0; b < rows.length; b++) {
            boolean rises = b == 0 || b >= upper.length || upper[b] > upper[b - 1];
            if (rows[b] < 1 || churners[b] < 0 || churners[b] > rows[b] || !rises) {
                throw new IllegalArgumentException("score bin " + b + " is not valid");
            }
        }
    }

    /**
     * The 90 % score interval (Wilson 1927) of the churn rate in the bin of this probability, widened to contain it.
     *
     * @param probability calibrated, 0 to 1
     */
    public ProbabilityInterval interval(double probability) {
        int bin = 0;
        while (bin < upper.length && probability > upper[bin]) {
            bin++;
        }
        double n = rows[bin];
        double rate = churners[bin] / n;
        double centre = (rate + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(rate * (1 - rate) / n + Z * Z / (4 * n * n));
        return new ProbabilityInterval(Math.clamp(centre - half, 0, probability), Math.clamp(centre + half, probability, 1));
    }
}
