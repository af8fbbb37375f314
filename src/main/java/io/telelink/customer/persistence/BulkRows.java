package io.telelink.customer.persistence;

import java.sql.Connection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import io.telelink.customer.BillingMonth;
import io.telelink.customer.ChurnWindow;
import io.telelink.customer.KeyRange;
import io.telelink.customer.NewCustomer;
import io.telelink.customer.NewSnapshot;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.database.CopyWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Customers with their snapshots, outcomes and bills by COPY, some thousand at a time, in the caller's transaction. */
@Component
class BulkRows {

    private static final List<String> BILL = List.of("customer_id", "month", "revenue", "day_minutes", "eve_minutes",
            "night_minutes", "intl_minutes", "calls", "service_calls", "simulated");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SnapshotColumns columns;

    BulkRows(JdbcTemplate template, SnapshotColumns columns) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.columns = columns;
    }

    /** A customer with the hashes of the snapshots, which take longest to make. */
    record Prepared(NewCustomer customer, List<byte[]> hashes) {

        int snapshots() {
            return hashes.size();
        }
    }

    /** A snapshot ready to be stored. */
    record SnapshotRow(long id, long customerId, NewSnapshot snapshot, byte[] hash) {
    }

    /** The bill of a customer. */
    record BillRow(long customerId, BillingMonth bill) {
    }

    Prepared prepare(NewCustomer customer) {
        return new Prepared(customer, customer.snapshots().stream().map(each -> columns.hash(each.row())).toList());
    }

    /** Takes ids out of a table's sequence, one after the other; returns the first. */
    long reserve(String table, long count) {
        return jdbc.sql("""
                        SELECT setval(s, nextval(s) + :count - 1) - :count + 1
                        FROM CAST(pg_get_serial_sequence(:table, 'id') AS regclass) AS s""")
                .param("count", Math.max(1, count)).param("table", table).query(Long.class).single();
    }

    /** Stores customers with everything that hangs on them; returns which ids they got. */
    KeyRange write(List<Prepared> customers) {
        long firstCustomer = reserve("customer", customers.size());
        long nextSnapshot = reserve("customer_snapshot", customers.stream().mapToLong(Prepared::snapshots).sum());
        List<SnapshotRow> snapshots = new ArrayList<>();
        List<Long> current = new ArrayList<>();
        List<BillRow> bills = new ArrayList<>();
        for (int i = 0; i < customers.size(); i++) {
            long id = firstCustomer + i;
            Prepared each = customers.get(i);
            for (int s = 0; s < each.snapshots(); s++) {
                snapshots.add(new SnapshotRow(nextSnapshot++, id, each.customer().snapshots().get(s), each.hashes().get(s)));
            }
            current.add(nextSnapshot - 1);
            each.customer().bills().forEach(bill -> bills.add(new BillRow(id, bill)));
        }
        copyCustomers(customers, firstCustomer, current);
        copySnapshots(snapshots);
        copyLabels(snapshots);
        copyBills(bills);
        return new KeyRange(firstCustomer, firstCustomer + customers.size() - 1, customers.size());
    }

    private void copyCustomers(List<Prepared> customers, long first, List<Long> current) {
        copy("customer", List.of("id", "account_number", "status", "joined_on", "churned_on", "current_snapshot_id"),
                Stream.iterate(0, i -> i < customers.size(), i -> i + 1), (copy, i) -> {
                    NewCustomer customer = customers.get(i).customer();
                    copy.whole(first + i).text(customer.accountNumber())
                            .text(customer.churnedOn() == null ? "ACTIVE" : "CHURNED")
                            .value(customer.joinedOn()).value(customer.churnedOn()).whole(current.get(i));
                });
    }

    void copySnapshots(List<SnapshotRow> snapshots) {
        List<String> names = new ArrayList<>(List.of("id", "customer_id", "as_of", "origin", "content_hash"));
        names.addAll(columns.names());
        template.execute((ConnectionCallback<Long>) connection -> {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "customer_snapshot", names)) {
                for (SnapshotRow row : snapshots) {
                    copy.startRow().whole(row.id()).whole(row.customerId()).day(row.snapshot().asOf())
                            .text(row.snapshot().generated() ? "GENERATED" : "IMPORTED").bytes(row.hash());
                    columns.write(copy, row.snapshot().row());
                }
                return copy.finish();
            }
        });
    }

    private void copyLabels(List<SnapshotRow> snapshots) {
        copy("snapshot_label", List.of("snapshot_id", "churned", "window_days", "part"),
                snapshots.stream().filter(row -> row.snapshot().churned() != null),
                (copy, row) -> copy.whole(row.id()).flag(row.snapshot().churned()).whole(ChurnWindow.DAYS).text(row.snapshot().part()));
    }

    /** Month by month, straight into its partition. */
    void copyBills(List<BillRow> bills) {
        Map<YearMonth, List<BillRow>> byMonth = new TreeMap<>();
        bills.forEach(row -> byMonth.computeIfAbsent(row.bill().month(), month -> new ArrayList<>()).add(row));
        byMonth.forEach(this::copyBills);
    }

    private void copyBills(YearMonth month, List<BillRow> bills) {
        jdbc.sql("SELECT create_billing_partition(:month)").param("month", month.atDay(1)).query(rows -> { });
        String partition = "billing_month_%04d_%02d".formatted(month.getYear(), month.getMonthValue());
        template.execute((ConnectionCallback<Long>) connection -> copyBills(connection, partition, bills));
    }

    private static long copyBills(Connection connection, String partition, List<BillRow> bills) {
        try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, partition, BILL)) {
            for (BillRow row : bills) {
                BillingMonth bill = row.bill();
                copy.startRow().whole(row.customerId()).day(bill.month().atDay(1)).number(bill.revenue())
                        .number(bill.dayMinutes()).number(bill.eveMinutes()).number(bill.nightMinutes())
                        .number(bill.intlMinutes()).whole(bill.calls()).whole(bill.serviceCalls()).flag(bill.simulated());
            }
            return copy.finish();
        }
    }

    <T> void copy(String table, List<String> names, Stream<T> rows, BiConsumer<CopyWriter, T> writer) {
        Objects.requireNonNull(template.execute((ConnectionCallback<Long>) connection -> {
            try (CopyWriter copy = CopyWriter.into(connection, table, names)) {
                rows.forEach(row -> {
                    writer.accept(copy, row);
                    copy.endRow();
                });
                return copy.finish();
            }
        }));
    }
}
