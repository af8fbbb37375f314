package io.telelink.customer;

import java.time.YearMonth;

/**
 * What a customer was charged and used in one calendar month.
 *
 * @param revenue        charged, $
 * @param dayMinutes     minutes by period, as are the next three
 * @param calls          made in all periods
 * @param serviceCalls   to customer service
 * @param simulated      whether the demonstration made it up
 */
public record BillingMonth(YearMonth month, double revenue, double dayMinutes, double eveMinutes, double nightMinutes,
                           double intlMinutes, int calls, int serviceCalls, boolean simulated) {
}
