package io.telelink.learning.value;

/**
 * How customers leave by the period of their tenure, periods counted from 1. Rates are of one period; discount rates too.
 */
public sealed interface RetentionCurve permits ShiftedBetaGeometric, Geometric {

    /** Probability of staying through period {@code t} for one who has stayed through all before. */
    double retention(int t);

    /** Probability of leaving in period {@code t} for one who has stayed through all before. */
    default double hazard(int t) {
        return 1 - retention(t);
    }

    /** Probability of leaving in period {@code t}. */
    default double leaving(int t) {
        return survival(t - 1) * hazard(t);
    }

    /** Probability of staying through period {@code t}; 1 for period 0. */
    double survival(int t);

    /**
     * Discounted expected lifetime of a new customer in periods, the first paid for at once:
     * the sum over {@code t >= 0} of {@code survival(t) / (1 + d)^t}.
     *
     * @param d discount rate of a period, 0 or more; at 0 the sum may be infinite
     */
    double lifetime(double d);

    /**
     * Discounted expected residual lifetime in periods of a customer who has paid {@code n} times, just before it shows whether
     * they renew for the next: the sum over {@code t >= n} of {@code survival(t) / survival(n - 1) / (1 + d)^(t - n)}.
     *
     * @param n payments made, at least 1
     * @param d discount rate of a period, 0 or more
     */
    double residualLifetime(int n, double d);

    /** The argument where it is a period to speak of. */
    static int period(int t, int from) {
        if (t < from) {
            throw new IllegalArgumentException("periods count from " + from + ", not " + t);
        }
        return t;
    }

    /** The discount factor of a period. */
    static double factor(double d) {
        if (!(d >= 0 && d < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a discount rate must be finite and not negative, is " + d);
        }
        return 1 / (1 + d);
    }
}
