package io.telelink.learning.value;

import io.telelink.learning.model.ProbabilityInterval;

/**
 * Expected discounted margin of the current monthly charge over the survival that a churn probability implies:
 * {@code CLV = sum over months t = 1..H of margin x charge x s^t / (1 + d)^(t/12)}, with the monthly survival
 * {@code s = (1 - p)^(30.4375 / churn window in days)} (the usual retention-rate model, Gupta and Lehmann 2003).
 *
 * <p>It holds until billing history exists, which tells expected revenue and how survival flattens with tenure.
 */
public final class SurvivalValue {

    private static final double DAYS_PER_MONTH = 30.4375;

    private final ValueAssumptions assumptions;

    public SurvivalValue(ValueAssumptions assumptions) {
        this.assumptions = assumptions;
    }

    /**
     * The value of one customer.
     *
     * @param monthlyCharge in dollars, finite and not negative
     * @param churnProbability within the churn window, 0 to 1
     * @param interval of that probability; its upper end gives the low value
     */
    public ValueEstimate of(double monthlyCharge, double churnProbability, ProbabilityInterval interval) {
        if (!(monthlyCharge >= 0 && monthlyCharge < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the monthly charge must be finite and not negative, is " + monthlyCharge);
        }
        return new ValueEstimate(discounted(monthlyCharge, churnProbability), discounted(monthlyCharge, interval.high()),
                discounted(monthlyCharge, interval.low()));
    }

    private double discounted(double monthlyCharge, double churnProbability) {
        if (!(churnProbability >= 0 && churnProbability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + churnProbability);
        }
        double survival = StrictMath.pow(1 - churnProbability, DAYS_PER_MONTH / assumptions.churnWindowDays());
        double discount = StrictMath.pow(1 + assumptions.annualDiscountRate(), -1 / 12.0);
        double earned = assumptions.margin() * monthlyCharge;
        double sum = 0;
        double weight = 1;
        for (int month = 1; month <= assumptions.horizonMonths(); month++) {
            weight *= survival * discount;
            sum += earned * weight;
        }
        return sum;
    }
}
