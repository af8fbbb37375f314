package io.telelink.learning.value;

import static io.telelink.learning.value.RetentionCurve.factor;
import static io.telelink.learning.value.RetentionCurve.period;

/**
 * Every customer leaves with a constant probability in each period, and that probability is beta distributed over customers, so
 * that those who remain leave less and less (Fader and Hardie 2007, "How to Project Customer Retention"; residual lifetimes:
 * Fader and Hardie 2010, "Customer-Base Valuation in a Contractual Setting").
 *
 * @param alpha first parameter of the beta distribution, positive and finite
 * @param beta second parameter, positive and finite
 */
public record ShiftedBetaGeometric(double alpha, double beta) implements RetentionCurve {

    public ShiftedBetaGeometric {
        if (!(alpha > 0 && beta > 0 && alpha < Double.POSITIVE_INFINITY && beta < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("alpha and beta must be positive and finite, are " + alpha + " and " + beta);
        }
    }

    /** {@code (b + t - 1) / (a + b + t - 1)} (2007, equation 8). */
    @Override
    public double retention(int t) {
        period(t, 1);
        return (beta + t - 1) / (alpha + beta + t - 1);
    }

    @Override
    public double hazard(int t) {
        period(t, 1);
        return alpha / (alpha + beta + t - 1);
    }

    /** {@code P(1) = a / (a + b)}, {@code P(t) = P(t - 1) (b + t - 2) / (a + b + t - 1)} (2007, equation 7). */
    @Override
    public double leaving(int t) {
        double probability = alpha / (alpha + beta);
        for (int i = 2; i <= period(t, 1); i++) {
            probability *= (beta + i - 2) / (alpha + beta + i - 1);
        }
        return probability;
    }

    /** {@code B(a, b + t) / B(a, b)} (2007, equation 6), as the product of the retention of its periods. */
    @Override
    public double survival(int t) {
        double product = 1;
        for (int i = 1; i <= period(t, 0); i++) {
            product *= retention(i);
        }
        return product;
    }

    /** {@code 2F1(1, b; a + b; 1 / (1 + d))} (2010, equation 5). */
    @Override
    public double lifetime(double d) {
        return Hypergeometric.withOne(beta, alpha + beta, factor(d));
    }

    /** {@code (b + n - 1) / (a + b + n - 1) 2F1(1, b + n; a + b + n; 1 / (1 + d))} (2010, equation 6). */
    @Override
    public double residualLifetime(int n, double d) {
        return retention(n) * Hypergeometric.withOne(beta + n, alpha + beta + n, factor(d));
    }

    /** Share of new customers who leave in their first period, the mean of the beta distribution. */
    public double mean() {
        return alpha / (alpha + beta);
    }

    /** How unlike customers are, 0 (all alike) to 1 (each leaves at once or never): {@code 1 / (1 + a + b)}. */
    public double polarisation() {
        return 1 / (1 + alpha + beta);
    }
}
