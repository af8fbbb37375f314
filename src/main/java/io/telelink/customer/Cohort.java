package io.telelink.customer;

import java.time.YearMonth;

/**
 * Customers who joined in the same month with the same plans.
 *
 * @param internationalPlan as last known of each, as is the next
 * @param survivors         at 0 how many joined, at t how many were still customers when the t-th month after that began; it ends
 *                          with the month of the store's day, so that what lies after it is censored, not zero
 */
public record Cohort(YearMonth joined, boolean internationalPlan, boolean voiceMailPlan, long[] survivors) {
}
