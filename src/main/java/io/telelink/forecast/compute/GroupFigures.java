package io.telelink.forecast.compute;

/**
 * A part of the base today.
 *
 * @param customers     active ones with an answer
 * @param high          those at high risk
 * @param medium        those at medium risk
 * @param revenue       expected, $ a month
 * @param value         sum of their lifetime values, $
 * @param revenueAtRisk sum of a year's expected revenue times the probability of leaving within the churn window, $
 * @param valueAtRisk   sum of that probability times the value of somebody who is kept, $
 */
public record GroupFigures(long customers, long high, long medium, double revenue, double value, double revenueAtRisk,
                           double valueAtRisk) {

    public long low() {
        return customers - high - medium;
    }
}
