package io.telelink.learning.metric;

/** The chi-squared distribution. */
public final class ChiSquared {

    private static final double PRECISION = 1e-15;
    private static final int MOST_TERMS = 10_000;
    /** Lanczos' approximation of the gamma function with g = 7, in the coefficients of Godfrey (2001); good to 1e-14. */
    private static final double[] LANCZOS = {.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313,
        -176.61502916214059, 12.507343278686905, -.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7};
    private static final double G = 7;

    private ChiSquared() {
    }

    /**
     * The value that the variable stays below with this probability, by halving.
     *
     * @param probability above 0 and below 1
     * @param degrees     of freedom, at least 1
     */
    public static double quantile(double probability, int degrees) {
        if (!(probability > 0 && probability < 1) || degrees < 1) {
            throw new IllegalArgumentException("no quantile for " + probability + " with " + degrees + " degrees of freedom");
        }
        double low = 0;
        double high = degrees;
        while (distribution(high, degrees) < probability) {
            high *= 2;
        }
        while (high - low > 1e-12 * high) {
            double middle = (low + high) / 2;
            if (distribution(middle, degrees) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** The probability of staying below a value: the regularised incomplete gamma function P(degrees / 2, value / 2). */
    public static double distribution(double value, int degrees) {
        if (value <= 0) {
            return 0;
        }
        double a = degrees / 2.0;
        double x = value / 2;
        double scale = StrictMath.exp(a * StrictMath.log(x) - x - logGamma(a));
        return x < a + 1 ? scale * series(a, x) : 1 - scale * fraction(a, x);
    }

    /** Abramowitz and Stegun 1964, 6.5.29. */
    private static double series(double a, double x) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (a + n);
            sum += term;
        }
        return sum;
    }

    /** The continued fraction of Abramowitz and Stegun 1964, 6.5.31, from the front (Lentz 1976). */
    private static double fraction(double a, double x) {
        double b = x + 1 - a;
        double c = Double.MAX_VALUE;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double numerator = -n * (n - a);
            b += 2;
            d = 1 / (b + numerator * d);
            c = b + numerator / c;
            double factor = c * d;
            value *= factor;
            if (Math.abs(factor - 1) < PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double logGamma(double a) {
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (a - 1 + i);
        }
        double t = a - 1 + G + .5;
        return StrictMath.log(Math.sqrt(2 * Math.PI) * sum) + (a - .5) * StrictMath.log(t) - t;
    }
}
