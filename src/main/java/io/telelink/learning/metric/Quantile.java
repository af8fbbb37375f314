package io.telelink.learning.metric;

/** Quantiles of the standard normal distribution. */
public final class Quantile {

    private static final double FURTHEST = 40;

    private Quantile() {
    }

    /**
     * The value below which a normal variable lies with this probability, to 1e-12, by halving.
     *
     * @param probability above 0 and below 1
     */
    public static double ofNormal(double probability) {
        double low = -FURTHEST;
        double high = FURTHEST;
        while (high - low > 1e-13) {
            double middle = (low + high) / 2;
            if (distribution(middle) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Marsaglia 2004, equation 1: the series of the error function, which converges for every argument. */
    private static double distribution(double z) {
        if (Math.abs(z) > 8) {
            return z > 0 ? 1 : 0;
        }
        double sum = z;
        double term = z;
        for (int i = 3; term != 0 && i < 1000; i += 2) {
            term *= z * z / i;
            sum += term;
        }
        return .5 + sum * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
