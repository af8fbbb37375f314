package io.telelink.customer;

import java.time.LocalDate;

/**
 * The day that the store lives in: what ages, due dates, churn windows and bills are counted from. It is the calendar's day,
 * but in a demonstration store, whose clock is advanced by hand. Moments of the ledger and of runs stay those of the machine.
 */
@FunctionalInterface
public interface BusinessDay {

    LocalDate today();
}
