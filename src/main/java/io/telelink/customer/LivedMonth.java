package io.telelink.customer;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** What a month brought to a customer. */
public interface LivedMonth {

    long customerId();

    /** A day of the month; null for who stayed. */
    @Nullable LocalDate leftOn();

    BillingMonth bill();

    /** What is known on the last day, for who stayed. */
    double[] row();
}
