package io.telelink.learning.value;

import static io.telelink.learning.value.RetentionCurve.factor;
import static io.telelink.learning.value.RetentionCurve.period;

/**
 * Everybody leaves with the same probability in every period: what the shifted-beta-geometric distribution becomes as customers
 * grow alike.
 *
 * @param rate probability of leaving in a period, 0 to 1
 */
public record Geometric(double rate) implements RetentionCurve {

    public Geometric {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("not a probability: " + rate);
        }
    }

    @Override
    public double retention(int t) {
        period(t, 1);
        return 1 - rate;
    }

    @Override
    public double hazard(int t) {
        period(t, 1);
        return rate;
    }

    @Override
    public double survival(int t) {
        return StrictMath.pow(1 - rate, period(t, 0));
    }

    @Override
    public double lifetime(double d) {
        double kept = (1 - rate) * factor(d);
        return kept < 1 ? 1 / (1 - kept) : Double.POSITIVE_INFINITY;
    }

    @Override
    public double residualLifetime(int n, double d) {
        return retention(n) * lifetime(d);
    }
}
