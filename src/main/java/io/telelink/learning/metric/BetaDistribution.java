package io.telelink.learning.metric;

/**
 * A Beta distribution.
 *
 * <p>The distribution function is the regularised incomplete beta function by its continued fraction (NIST Digital Library of
 * Mathematical Functions, 8.17.22), evaluated by the modified method of Lentz (1976); good to about 1e-12.
 */
public record BetaDistribution(double alpha, double beta) {

    private static final int MOST_TERMS = 100_000;
    private static final double PRECISION = 1e-15;
    private static final double TINY = 1e-300;
    private static final int BISECTIONS = 60;
    /** Of Lanczos' approximation with g = 7, as published by Godfrey (2001). */
    private static final double[] LANCZOS = {0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
            -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};

    /** @throws IllegalArgumentException unless both are positive */
    public BetaDistribution {
        if (!(alpha > 0) || !(beta > 0) || Double.isInfinite(alpha + beta)) {
            throw new IllegalArgumentException("a Beta distribution has two positive parameters, not " + alpha + " and " + beta);
        }
    }

    public double mean() {
        return alpha / (alpha + beta);
    }

    /** Probability of a value of at most x. */
    public double cumulative(double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        // The fraction converges fast below the mean only.
        return x < (alpha + 1) / (alpha + beta + 2) ? tail(alpha, beta, x) : 1 - tail(beta, alpha, 1 - x);
    }

    /** The value that is not exceeded with this probability. */
    public double quantile(double probability) {
        double low = 0;
        double high = 1;
        for (int i = 0; i < BISECTIONS; i++) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private static double tail(double a, double b, double x) {
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x)) / a;
        double c = 1;
        double d = 1 / nonZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m < MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / nonZero(1 + even * d);
            c = nonZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / nonZero(1 + odd * d);
            c = nonZero(1 + odd / c);
            fraction *= d * c;
            if (Math.abs(d * c - 1) < PRECISION) {
                break;
            }
        }
        return front * fraction;
    }

    private static double nonZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private static double logGamma(double x) {
        if (x < 0.5) {
            return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
        }
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double t = shifted + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
