package io.telelink.learning.value;

import io.telelink.learning.model.ProbabilityInterval;
import java.util.Optional;

/**
 * Expected discounted margin of the current monthly charge over the survival that a churn probability implies:
 * {@code CLV = sum over months t = 1..H of margin x charge x s^t / (1 + d)^(t/12)}, with the monthly survival
 * {@code s = (1 - p)^(30.4375 / churn window in days)} (the usual retention-rate model, Gupta and Lehmann 2003).
 *
 * <p>It knows neither bills nor how survival flattens with tenure: {@link SurvivalModel} does. It stays so that answers given by
 * it can be computed again, and answers under the assumptions of its own artifact, whatever the terms say.
 */
public final class SurvivalValue implements ValueEstimator {

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
                discounted(monthlyCharge, interval.low()), discounted(monthlyCharge, 0), monthlyCharge);
    }

    /** Its range is over the interval of the probability, whatever the terms. */
    @Override
    public boolean measuredFor(ValueAssumptions terms) {
        return true;
    }

    @Override
    public void estimate(ValueBatch batch, int from, int to, ValueAssumptions terms, ValueColumns out) {
        for (int i = from; i < to; i++) {
            double charge = batch.monthlyCharge()[i];
            out.clv()[i] = discounted(charge, batch.probability()[i]);
            out.low()[i] = discounted(charge, batch.high()[i]);
            out.high()[i] = discounted(charge, batch.low()[i]);
            out.ifKept()[i] = discounted(charge, 0);
            out.monthlyRevenue()[i] = charge;
        }
    }

    @Override
    public Optional<ValuePath> path(ValueInputs inputs, ValueAssumptions terms, int months) {
        double[] survival = new double[months];
        for (int t = 1; t <= months; t++) {
            survival[t - 1] = StrictMath.pow(1 - inputs.churnProbability(), t * Months.DAYS / assumptions.churnWindowDays());
        }
        return Optional.of(ValuePath.of(inputs.monthlyCharge(), survival, survival, assumptions));
    }

    @Override
    public byte[] toBytes() {
        return assumptions.toBytes();
    }

    /** What a dollar of monthly charge is worth at a churn probability. */
    double perDollar(double churnProbability) {
        return discounted(1, churnProbability);
    }

    /** The same if who leaves within a month pays for half of it, as {@link SurvivalModel} has it. */
    double paidPerDollar(double churnProbability) {
        double survival = StrictMath.pow(1 - churnProbability, Months.DAYS / assumptions.churnWindowDays());
        double paid = 0;
        double there = 1;
        for (double factor : Discount.factors(assumptions.annualDiscountRate(), assumptions.horizonMonths())) {
            paid += factor * there * (1 + survival) / 2;
            there *= survival;
        }
        return assumptions.margin() * paid;
    }

    private double discounted(double monthlyCharge, double churnProbability) {
        if (!(churnProbability >= 0 && churnProbability <= 1)) {
            throw new IllegalArgumentException("not a probability: " + churnProbability);
        }
        double survival = StrictMath.pow(1 - churnProbability, Months.DAYS / assumptions.churnWindowDays());
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
