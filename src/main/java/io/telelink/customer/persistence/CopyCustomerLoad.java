package io.telelink.customer.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

import io.telelink.customer.CustomerLoad;
import io.telelink.customer.NewCustomer;
import io.telelink.database.CopyWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rows are made on all processors and written in their order. */
@Repository
class CopyCustomerLoad implements CustomerLoad {

    private static final int CHUNK = 5_000;
    private static final int WINDOW_DAYS = 90;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SnapshotColumns columns;

    CopyCustomerLoad(JdbcTemplate template, SnapshotColumns columns) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.columns = columns;
    }

    private record Prepared(NewCustomer customer, byte[] hash) {
    }

    @FunctionalInterface
    private interface RowWriter {
        void write(CopyWriter copy, long number, Prepared row);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(long count, LongFunction<NewCustomer> customers, LongConsumer progress) {
        jdbc.sql("LOCK TABLE customer, customer_snapshot, snapshot_label IN ACCESS EXCLUSIVE MODE").update();
        if (jdbc.sql("SELECT EXISTS (SELECT FROM customer)").query(Boolean.class).single()) {
            throw new IllegalStateException("the store has customers already");
        }
        var keys = new TableKeys(jdbc, List.of("customer", "customer_snapshot", "snapshot_label"));
        keys.drop();
        long firstCustomer = reserve("customer", count);
        long firstSnapshot = reserve("customer_snapshot", count);
        copy("customer", List.of("id", "account_number", "status", "joined_on", "current_snapshot_id"), count, customers,
                false, done -> { }, (copy, number, row) -> copy.whole(firstCustomer + number)
                        .text(row.customer().accountNumber()).text("ACTIVE").value(row.customer().joinedOn())
                        .whole(firstSnapshot + number));
        List<String> names = new ArrayList<>(List.of("id", "customer_id", "as_of", "origin", "content_hash"));
        names.addAll(columns.names());
        copy("customer_snapshot", names, count, customers, true, progress, (copy, number, row) -> {
            copy.whole(firstSnapshot + number).whole(firstCustomer + number).value(row.customer().asOf())
                    .text("GENERATED").bytes(row.hash());
            columns.write(copy, row.customer().row());
        });
        copy("snapshot_label", List.of("snapshot_id", "churned", "window_days"), count, customers, false, done -> { },
                (copy, number, row) -> copy.whole(firstSnapshot + number).flag(row.customer().churned()).whole(WINDOW_DAYS));
        keys.restore();
        List.of("customer", "customer_snapshot", "snapshot_label").forEach(table -> jdbc.sql("ANALYZE " + table).update());
    }

    /** Takes ids out of the table's sequence, one after the other. */
    private long reserve(String table, long count) {
        return jdbc.sql("""
                        SELECT setval(s, nextval(s) + :count - 1) - :count + 1
                        FROM CAST(pg_get_serial_sequence(:table, 'id') AS regclass) AS s""")
                .param("count", count).param("table", table).query(Long.class).single();
    }

    private void copy(String table, List<String> names, long count, LongFunction<NewCustomer> customers, boolean hashed,
                      LongConsumer progress, RowWriter writer) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try (CopyWriter copy = CopyWriter.into(connection, table, names)) {
                for (long from = 0; from < count; from += CHUNK) {
                    long start = from;
                    List<Prepared> rows = LongStream.range(start, Math.min(count, start + CHUNK)).parallel()
                            .mapToObj(number -> prepare(customers.apply(number), hashed)).toList();
                    for (int i = 0; i < rows.size(); i++) {
                        writer.write(copy, start + i, rows.get(i));
                        copy.endRow();
                    }
                    progress.accept(start + rows.size());
                }
                return copy.finish();
            }
        });
    }

    private Prepared prepare(NewCustomer customer, boolean hashed) {
        return new Prepared(customer, hashed ? columns.hash(customer.row()) : new byte[0]);
    }
}
