package io.telelink.learning.value;

/** Gauss's hypergeometric function where its first parameter is 1. */
final class Hypergeometric {

    /** Below it the series needs few terms; above it the continued fraction needs fewer. */
    private static final double SERIES_UP_TO = .5;
    private static final int MOST = 1_000_000;
    private static final double TINY = 1e-300;

    private Hypergeometric() {
    }

    /**
     * {@code 2F1(1, b; c; z)}, the sum over k of {@code (b)_k / (c)_k z^k}, to 1e-13 of itself; where z is within a thousandth
     * of 1, to 1e-10.
     *
     * <p>For small z the series (Abramowitz and Stegun 15.1.1); otherwise the continued fraction of Gauss (1813; DLMF 15.7.1 with
     * b = 0), which converges for every z below 1, near 1 in the root of the number of terms the series takes.
     *
     * @param b 0 or more
     * @param c more than b
     * @param z 0 to 1; at 1 the value is {@code (c - 1) / (c - b - 1)}, infinite where c is not above b + 1 (15.1.20)
     */
    static double withOne(double b, double c, double z) {
        if (!(b >= 0 && c > b && z >= 0 && z <= 1)) {
            throw new IllegalArgumentException("2F1(1, " + b + "; " + c + "; " + z + ") is not among those computed here");
        }
        if (z == 1) {
            return c - b > 1 ? (c - 1) / (c - b - 1) : Double.POSITIVE_INFINITY;
        }
        return z <= SERIES_UP_TO ? series(b, c, z) : fraction(b, c, z);
    }

    private static double series(double b, double c, double z) {
        double sum = 1;
        double term = 1;
        for (int k = 0; term > 1e-17 * sum; k++) {
            term *= (b + k) / (c + k) * z;
            sum += term;
        }
        return sum;
    }

    /** 1 / (1 + d1 z / (1 + d2 z / (1 + ...))) by the modified method of Lentz (Press and others 2007, section 5.2). */
    private static double fraction(double b, double c, double z) {
        double value = 1;
        double numerator = 1;
        double denominator = 0;
        for (int n = 1; n <= MOST; n++) {
            double d = z * coefficient(n, b, c);
            denominator = away(1 + d * denominator);
            numerator = away(1 + d / numerator);
            denominator = 1 / denominator;
            double change = numerator * denominator;
            value *= change;
            if (Math.abs(change - 1) < 1e-16) {
                return 1 / value;
            }
        }
        return 1 / value;
    }

    private static double coefficient(int n, double b, double c) {
        if (n == 1) {
            return -b / c;
        }
        double k = n / 2;
        return n % 2 == 0 ? -k * (c - b + k - 1) / ((c + 2 * k - 2) * (c + 2 * k - 1))
                : -(b + k) * (c + k - 1) / ((c + 2 * k - 1) * (c + 2 * k));
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }
}
