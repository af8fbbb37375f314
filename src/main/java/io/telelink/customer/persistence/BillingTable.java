package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.customer.BilledMonths;
import io.telelink.customer.BillingHistory;
import io.telelink.customer.BillingMonth;
import io.telelink.learning.value.BillingSummary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Statements that read {@code billing_month}. */
@Repository
@Transactional(readOnly = true)
class BillingTable implements BillingHistory {

    private final JdbcClient jdbc;

    BillingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<BillingMonth> of(long customerId) {
        return jdbc.sql("SELECT * FROM billing_month WHERE customer_id = :customer ORDER BY month")
                .param("customer", customerId)
                .query((row, number) -> new BillingMonth(YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getDouble("revenue"), row.getDouble("day_minutes"), row.getDouble("eve_minutes"),
                        row.getDouble("night_minutes"), row.getDouble("intl_minutes"), row.getInt("calls"),
                        row.getInt("service_calls"), row.getBoolean("simulated"))).list();
    }

    @Override
    public Map<Long, BillingSummary> summaries(Collection<Long> customerIds, YearMonth before) {
        Map<Long, BillingSummary> summaries = new HashMap<>();
        bills(customerIds, before.minusMonths(BillingSummary.MONTHS), before)
                .forEach((customer, bills) -> summaries.put(customer, Bill.summary(bills)));
        return summaries;
    }

    /** Bills of these customers from a month to before another, oldest first; those without any are left out. */
    Map<Long, List<Bill>> bills(Collection<Long> customerIds, YearMonth from, YearMonth before) {
        Map<Long, List<Bill>> bills = new HashMap<>();
        if (!customerIds.isEmpty()) {
            jdbc.sql("""
                            SELECT customer_id, month, revenue, day_minutes + eve_minutes + night_minutes + intl_minutes,
                                service_calls
                            FROM billing_month
                            WHERE customer_id = ANY (:customers::bigint[]) AND month >= :from AND month < :before
                            ORDER BY customer_id, month""")
                    .param("customers", customerIds.toArray(Long[]::new))
                    .param("from", from.atDay(1)).param("before", before.atDay(1))
                    .query(row -> {
                        bills.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(new Bill(
                                Bill.position(row.getObject(2, LocalDate.class)), row.getDouble(3), row.getDouble(4),
                                row.getDouble(5)));
                    });
        }
        return bills;
    }

    @Override
    public Optional<BilledMonths> period() {
        // Partitions come in order of month, so that each end is found in the first that has a bill.
        return edge("").flatMap(first -> edge(" DESC").map(last -> new BilledMonths(first, last)));
    }

    private Optional<YearMonth> edge(String order) {
        return jdbc.sql("SELECT month FROM billing_month ORDER BY month" + order + " LIMIT 1")
                .query((row, number) -> YearMonth.from(row.getObject(1, LocalDate.class))).optional();
    }
}
