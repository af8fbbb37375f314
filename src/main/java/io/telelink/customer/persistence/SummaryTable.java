package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import io.telelink.customer.BilledMonths;
import io.telelink.customer.KeyRange;
import io.telelink.database.BinaryCopyReader;
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
    private static final int MONTHS_OF_YEAR = 12;
    private static final List<String> COLUMNS = List.of("customer_id", "through", "months", "last", "mean3", "mean12", "trend",
            "deviation", "minutes3", "service_calls3");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final BillingTable billing;

    /** @param template on the connection whose transaction brings the bills */
    public SummaryTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.billing = new BillingTable(jdbc);
    }

    /** A customer with bills, oldest first. */
    private record Billed(long customerId, List<Bill> bills) {
    }

    /** Of everybody. */
    public void refreshAll() {
        jdbc.sql("DELETE FROM billing_summary s USING customer c WHERE c.id = s.customer_id AND c.status <> 'ACTIVE'").update();
        billing.period().ifPresent(period -> {
            for (KeyRange range : ActiveRanges.of(jdbc, RANGE)) {
                refresh("BETWEEN " + range.first() + " AND " + range.last(), period);
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

    /** COPY takes no parameters; {@code ids} is made of numbers only, and the month is the store's own. */
    private void refresh(String ids, BilledMonths period) {
        LocalDate last = period.last().atDay(1);
        String query = "SELECT b.customer_id, b.month - DATE '2000-01-01', b.revenue,"
                + " b.day_minutes + b.eve_minutes + b.night_minutes + b.intl_minutes, b.service_calls::float8"
                + " FROM billing_month b JOIN customer c ON c.id = b.customer_id AND c.status = 'ACTIVE'"
                + " WHERE b.customer_id " + ids + " AND b.month > DATE '" + last.minusMonths(BillingSummary.MONTHS)
                + "' ORDER BY b.customer_id, b.month";
        List<Billed> billed = Objects.requireNonNull(template.execute((ConnectionCallback<List<Billed>>) connection -> {
            try (BinaryCopyReader reader = BinaryCopyReader.of(connection, query)) {
                return read(reader);
            }
        }));
        jdbc.sql("DELETE FROM billing_summary WHERE customer_id " + ids).update();
        write(billed, last);
    }

    private static List<Billed> read(BinaryCopyReader reader) {
        List<Billed> billed = new ArrayList<>();
        LocalDate epoch = LocalDate.of(2000, 1, 1);
        while (reader.next()) {
            long customer = reader.whole();
            if (billed.isEmpty() || billed.getLast().customerId() != customer) {
                billed.add(new Billed(customer, new ArrayList<>(MONTHS_OF_YEAR)));
            }
            billed.getLast().bills().add(new Bill(Bill.position(epoch.plusDays((long) reader.number())), reader.number(),
                    reader.number(), reader.number()));
        }
        return billed;
    }

    private void write(List<Billed> billed, LocalDate through) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "billing_summary", COLUMNS)) {
                for (Billed each : billed) {
                    BillingSummary summary = Bill.summary(each.bills());
                    copy.startRow().whole(each.customerId()).day(through).whole(summary.months()).number(summary.last())
                            .number(summary.mean3()).number(summary.mean12()).number(summary.trend())
                            .number(summary.deviation()).number(summary.minutes3()).number(summary.serviceCalls3());
                }
                return copy.finish();
            }
        });
    }
}
