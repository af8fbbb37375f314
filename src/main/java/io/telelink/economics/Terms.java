package io.telelink.economics;

import io.telelink.learning.value.ValueAssumptions;

/**
 * What a value takes for granted.
 *
 * @param annualDiscountRate what money of a year from now is worth less, 0 to 1
 * @param margin             share of revenue that is earned, above 0 to 1
 * @param horizonMonths      months looked ahead, 1 to 60
 * @param churnWindowDays    days within which a customer who leaves counts as a churner, 7 to 365
 */
public record Terms(double annualDiscountRate, double margin, int horizonMonths, int churnWindowDays) {

    public static final int MOST_MONTHS = 60;
    public static final int FEWEST_DAYS = 7;
    public static final int MOST_DAYS = 365;

    /** @throws IllegalArgumentException naming what is out of range, in words for whoever entered it */
    public Terms {
        check(annualDiscountRate >= 0 && annualDiscountRate <= 1, "The discount rate must be from 0% to 100% a year.");
        check(margin > 0 && margin <= 1, "The margin must be above 0% and at most 100% of revenue.");
        check(horizonMonths >= 1 && horizonMonths <= MOST_MONTHS, "The horizon must be from 1 to " + MOST_MONTHS + " months.");
        check(churnWindowDays >= FEWEST_DAYS && churnWindowDays <= MOST_DAYS,
                "The churn window must be from " + FEWEST_DAYS + " to " + MOST_DAYS + " days.");
    }

    private static void check(boolean right, String message) {
        if (!right) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The same for the mathematics of value. */
    public ValueAssumptions assumptions() {
        return new ValueAssumptions(margin, annualDiscountRate, horizonMonths, churnWindowDays);
    }
}
