package io.telelink.customer;

import java.time.YearMonth;

/** The first and the last month that the store has bills of. */
public record BilledMonths(YearMonth first, YearMonth last) {
}
