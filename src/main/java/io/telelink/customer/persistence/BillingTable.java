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
        // Of each partition one bill is looked for: no index begins with the month, and ordering by it would read every bill.
        return jdbc.sql("""
                        SELECT min(partition.month), max(partition.month)
                        FROM (SELECT substring(pg_get_expr(p.relpartbound, p.oid) FROM '[0-9]{4}-[0-9]{2}-[0-9]{2}')::date AS month
                            FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhrelid
                            WHERE i.inhparent = 'billing_month'::regclass) partition
                        CROSS JOIN LATERAL (SELECT FROM billing_month b WHERE b.month = partition.month LIMIT 1) bill
                        HAVING count(*) > 0""")
                .query((row, number) -> new BilledMonths(YearMonth.from(row.getObject(1, LocalDate.class)),
                        YearMonth.from(row.getObject(2, LocalDate.class)))).optional();
    }
}
