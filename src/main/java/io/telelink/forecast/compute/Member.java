package io.telelink.forecast.compute;

/**
 * What of one customer enters the sums.
 *
 * @param probability of leaving within the churn window
 * @param band        0 low, 1 medium, 2 high
 * @param revenue     expected, $ a month
 * @param clv         $
 * @param valueIfKept of somebody sure to stay through the churn window, $
 */
public record Member(double probability, int band, double revenue, double clv, double valueIfKept) {
}
