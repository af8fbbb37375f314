package io.telelink.learning.value;

import java.util.Arrays;

/**
 * How a value comes together month by month; entry {@code t - 1} is of month t from now.
 *
 * @param survival probability of still being a customer at the end of the month
 * @param revenue expected of the month, $: monthly revenue x survival
 * @param discounted margin of that revenue in dollars of today
 */
public record ValuePath(double[] survival, double[] revenue, double[] discounted) {

    /** The path of a monthly revenue along a survival curve. */
    static ValuePath of(double monthlyRevenue, double[] survival, ValueAssumptions terms) {
        double[] discount = Discount.factors(terms.annualDiscountRate(), survival.length);
        double[] revenue = new double[survival.length];
        double[] discounted = new double[survival.length];
        for (int t = 0; t < survival.length; t++) {
            revenue[t] = monthlyRevenue * survival[t];
            discounted[t] = terms.margin() * revenue[t] * discount[t];
        }
        return new ValuePath(survival, revenue, discounted);
    }

    /** The value over the first months of the path, $. */
    public double value(int months) {
        return Arrays.stream(discounted, 0, months).sum();
    }
}
