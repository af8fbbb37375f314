package io.telelink.customer.persistence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.telelink.customer.ActiveCustomer;
import io.telelink.customer.BillingMonth;
import io.telelink.customer.KeyRange;
import io.telelink.customer.LivedMonth;
import io.telelink.database.BinaryCopyReader;
import io.telelink.learning.data.Schema;
import io.telelink.learning.value.BillingSummary;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the active customers of a range as they are before a month, and has them live through it. */
@Component
class MonthRanges {

    private final JdbcTemplate template;
    private final SnapshotColumns columns;
    private final Schema schema;
    private final RecentBills recent;

    MonthRanges(JdbcTemplate template, SnapshotColumns columns, Schema schema) {
        this.template = template;
        this.columns = columns;
        this.schema = schema;
        this.recent = new RecentBills(template);
    }

    /** @param through the last month that summaries go up to */
    <M extends LivedMonth> LivedRange<M> live(KeyRange range, Function<ActiveCustomer, M> live, YearMonth through) {
        List<M> months = read(range).parallelStream().map(live).toList();
        Map<Long, List<Bill>> bills = new HashMap<>();
        recent.of("BETWEEN " + range.first() + " AND " + range.last(), through.atDay(1))
                .forEach(each -> bills.put(each.customerId(), each.bills()));
        return new LivedRange<>(range, months, months.parallelStream().filter(each -> each.leftOn() == null)
                .map(each -> new LivedRange.Stayed(each, columns.hash(each.row()),
                        summary(bills.getOrDefault(each.customerId(), List.of()), each.bill(), through))).toList());
    }

    /** Later months may have bills already, which came with a file. */
    private static Optional<BillingSummary> summary(List<Bill> known, BillingMonth month, YearMonth through) {
        List<Bill> bills = new ArrayList<>(known);
        if (month.month().isAfter(through.minusMonths(BillingSummary.MONTHS))) {
            Bill bill = Bill.of(month);
            bills.add((int) known.stream().filter(each -> each.position() < bill.position()).count(), bill);
        }
        return bills.isEmpty() ? Optional.empty() : Optional.of(Bill.summary(bills));
    }

    private List<ActiveCustomer> read(KeyRange range) {
        String query = "SELECT c.id, c.account_number, c.joined_on - DATE '1970-01-01', " + columns.select("s")
                + " FROM customer c JOIN customer_snapshot s ON s.id = c.current_snapshot_id WHERE c.status = 'ACTIVE'"
                + " AND c.id BETWEEN " + range.first() + " AND " + range.last() + " ORDER BY c.id";
        return Objects.requireNonNull(template.execute((ConnectionCallback<List<ActiveCustomer>>) connection -> {
            try (BinaryCopyReader reader = BinaryCopyReader.of(connection, query)) {
                List<ActiveCustomer> customers = new ArrayList<>();
                double[][] table = new double[schema.size()][1];
                while (reader.next()) {
                    long id = reader.whole();
                    String accountNumber = String.valueOf(reader.text());
                    LocalDate joinedOn = LocalDate.ofEpochDay((long) reader.number());
                    columns.read(reader, table, 0);
                    customers.add(new ActiveCustomer(id, accountNumber, joinedOn,
                            IntStream.range(0, table.length).mapToDouble(feature -> table[feature][0]).toArray()));
                }
                return customers;
            }
        }));
    }
}
