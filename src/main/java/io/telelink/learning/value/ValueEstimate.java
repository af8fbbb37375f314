package io.telelink.learning.value;

/**
 * Customer lifetime value.
 *
 * @param clv margin of the months to come, discounted, in dollars of today
 * @param low lower end of its range, $
 * @param high upper end of its range, $
 * @param ifKept what the customer is worth who is sure to stay through the churn window, $: {@link ValueEstimator}
 * @param monthlyRevenue expected of a month while the customer stays, $
 */
public record ValueEstimate(double clv, double low, double high, double ifKept, double monthlyRevenue) {
}
