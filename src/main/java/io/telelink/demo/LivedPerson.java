package io.telelink.demo;

import java.time.LocalDate;

import io.telelink.customer.BillingMonth;
import io.telelink.customer.LivedMonth;
import org.jspecify.annotations.Nullable;

/**
 * A month of a person of the world, with the truth about it.
 *
 * @param hazard with which they left, the effect included
 * @param effect share of the hazard that an accepted offer took away
 */
record LivedPerson(long customerId, @Nullable LocalDate leftOn, BillingMonth bill, double[] row, double hazard, double effect)
        implements LivedMonth {
}
