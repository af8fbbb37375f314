package io.telelink.customer.persistence;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

import io.telelink.customer.CustomerLoad;
import io.telelink.customer.NewCustomer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Customers are made on all processors while those before them are written. */
@Repository
class CopyCustomerLoad implements CustomerLoad {

    private static final int CHUNK = 2_000;
    private static final List<String> KEYED = List.of("customer", "customer_snapshot", "snapshot_label");

    private final JdbcClient jdbc;
    private final BulkRows rows;
    private final SummaryTable summaries;

    CopyCustomerLoad(JdbcClient jdbc, BulkRows rows, SummaryTable summaries) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.summaries = summaries;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void load(long places, LongFunction<List<NewCustomer>> customers, LongConsumer progress) {
        jdbc.sql("LOCK TABLE customer, customer_snapshot, snapshot_label IN ACCESS EXCLUSIVE MODE").update();
        if (jdbc.sql("SELECT EXISTS (SELECT FROM customer)").query(Boolean.class).single()) {
            throw new IllegalStateException("the store has customers already");
        }
        var keys = new TableKeys(jdbc, KEYED);
        keys.drop();
        write(places, customers, progress);
        keys.restore();
        summaries.refreshAll();
        KEYED.forEach(table -> jdbc.sql("ANALYZE " + table).update());
        List.of("billing_month", "billing_summary").forEach(table -> jdbc.sql("ANALYZE " + table).update());
    }

    private void write(long places, LongFunction<List<NewCustomer>> customers, LongConsumer progress) {
        CompletableFuture<List<BulkRows.Prepared>> next = prepared(0, places, customers);
        for (long from = 0; from < places; from += CHUNK) {
            List<BulkRows.Prepared> chunk = next.join();
            next = prepared(from + CHUNK, places, customers);
            rows.write(chunk);
            progress.accept(Math.min(places, from + CHUNK));
        }
    }

    private CompletableFuture<List<BulkRows.Prepared>> prepared(long from, long places, LongFunction<List<NewCustomer>> customers) {
        return CompletableFuture.supplyAsync(() -> LongStream.range(from, Math.min(places, from + CHUNK)).parallel()
                .mapToObj(place -> customers.apply(place).stream().map(rows::prepare).toList())
                .flatMap(List::stream).toList());
    }
}
