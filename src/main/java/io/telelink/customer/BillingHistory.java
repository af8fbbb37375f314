package io.telelink.customer;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.value.BillingSummary;

/** The bills of customers, for those who show, train and score. */
public interface BillingHistory {

    /** All months of a customer, oldest first. */
    List<BillingMonth> of(long customerId);

    /**
     * What was known at the beginning of a month: nothing of that month or later enters.
     *
     * @return by customer; those without a bill in the twelve months before are left out
     */
    Map<Long, BillingSummary> summaries(Collection<Long> customerIds, YearMonth before);

    /** Which months the store has bills of; empty while there is none. */
    Optional<BilledMonths> period();
}
