package io.telelink.customer.persistence;

import java.util.List;
import java.util.Optional;

import io.telelink.customer.KeyRange;
import io.telelink.customer.LivedMonth;
import io.telelink.learning.value.BillingSummary;

/** What a month brought to the customers of a range, ready to be written. */
record LivedRange<M extends LivedMonth>(KeyRange range, List<M> months, List<Stayed> stayed) {

    /**
     * Who did not leave.
     *
     * @param hash    of the row
     * @param summary of the bills with the month's; empty when it is not among the latest twelve
     */
    record Stayed(LivedMonth month, byte[] hash, Optional<BillingSummary> summary) {
    }

    int left() {
        return months.size() - stayed.size();
    }

    List<SummaryTable.Summarized> summaries() {
        return stayed.stream().flatMap(each -> each.summary().stream()
                .map(summary -> new SummaryTable.Summarized(each.month().customerId(), summary))).toList();
    }
}
