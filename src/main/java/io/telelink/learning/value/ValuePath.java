package io.telelink.learning.value;

import java.util.Arrays;

/**
 * How a value comes together month by month; entry {@code t - 1} is of month t from now.
 *
 * @param survival probability of still being a customer at the end of the month
 * @param revenue expected of the month, $: monthly revenue x the share of customers who pay for it
 * @param discounted margin of that revenue in dollars of today
 */
public record ValuePath(double[] survival, double[] revenue, double[] discounted) {

    /**
     * The path of a monthly revenue along a survival curve.
     *
     * @param paid share of each month that is paid for
     */
    static ValuePath of(double monthlyRevenue, double[] survival, double[] paid, ValueAssumptions terms) {
        double[] discount = Discount.factors(terms.annualDiscountRate(), survival.length);
        double[] revenue = new double[survival.length];
        double[] discounted = new double[survival.length];
        for (int t = 0; t < survival.length; t++) {
            revenue[t] = monthlyRevenue * paid[t];
            discounted[t] = terms.margin() * revenue[t] * discount[t];
        }
        return new ValuePath(survival, revenue, discounted);
    }

    /** The value over the first months of the path, $. */
    public double value(int months) {
        return Arrays.stream(discounted, 0, months).sum();
    }
}
