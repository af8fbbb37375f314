package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

import io.telelink.customer.BilledMonths;
import io.telelink.customer.KeyRange;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.learning.value.BillingSummary;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code billing_summary}: of each active customer, the bills of the twelve months up to the latest that the store has. Every
 * method works in the caller's transaction.
 */
@Component
public class SummaryTable {

    private static final int RANGE = 50_000;
    private static final List<String> COLUMNS = List.of("customer_id", "through", "months", "last", "mean3", "mean12", "trend",
            "deviation", "minutes3", "service_calls3");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BillingTable billing;
    private final RecentBills recent;

    /** @param template on the connection whose transaction brings the bills */
    public SummaryTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.billing = new BillingTable(jdbc);
        this.recent = new RecentBills(template);
    }

    /** What the bills of a customer say. */
    record Summarized(long customerId, BillingSummary summary) {
    }

    /** Of everybody. */
    public void refreshAll() {
        jdbc.sql("DELETE FROM billing_summary s USING customer c WHERE c.id = s.customer_id AND c.status <> 'ACTIVE'").update();
        billing.period().ifPresent(period -> {
            for (KeyRange range : ActiveRanges.of(jdbc, RANGE)) {
                refresh(within(range), period);
            }
        });
    }

    /** Of these customers, at most some ten thousand. */
    public void refresh(List<Long> customers) {
        if (!customers.isEmpty()) {
            String ids = "= ANY ('{" + customers.stream().map(String::valueOf).collect(Collectors.joining(",")) + "}'::bigint[])";
            billing.period().ifPresent(period -> refresh(ids, period));
        }
    }

    void refresh(KeyRange range) {
        billing.period().ifPresent(period -> refresh(within(range), period));
    }

    private void refresh(String ids, BilledMonths period) {
        LocalDate last = period.last().atDay(1);
        List<Summarized> summaries = recent.of(ids, last).stream()
                .map(each -> new Summarized(each.customerId(), Bill.summary(each.bills()))).toList();
        replace(ids, summaries, last);
    }

    /** The last month that summaries go up to when a month's bills come to those that are there. */
    YearMonth through(YearMonth month) {
        return billing.period().map(BilledMonths::last).filter(month::isBefore).orElse(month);
    }

    /** Puts these in the place of all that there are of customers of a range. */
    void replace(KeyRange range, List<Summarized> summaries, YearMonth through) {
        replace(within(range), summaries, through.atDay(1));
    }

    private void replace(String ids, List<Summarized> summaries, LocalDate through) {
        jdbc.sql("DELETE FROM billing_summary WHERE customer_id " + ids).update();
        template.execute((ConnectionCallback<Long>) connection -> {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "billing_summary", COLUMNS)) {
                for (Summarized each : summaries) {
                    BillingSummary summary = each.summary();
                    copy.startRow().whole(each.customerId()).day(through).whole(summary.months()).number(summary.last())
                            .number(summary.mean3()).number(summary.mean12()).number(summary.trend())
                            .number(summary.deviation()).number(summary.minutes3()).number(summary.serviceCalls3());
                }
                return copy.finish();
            }
        });
    }

    private static String within(KeyRange range) {
        return "BETWEEN " + range.first() + " AND " + range.last();
    }
}
