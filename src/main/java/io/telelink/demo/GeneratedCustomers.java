package io.telelink.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

import io.telelink.customer.CustomerLoad;
import io.telelink.learning.data.Schema;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills a store with resampled customers, in one transaction: a start that is interrupted leaves it empty. */
@Component
class GeneratedCustomers {

    /** Outcomes are known only for what was so before the churn window. */
    private static final int DAYS_AGO = 90;
    private static final long NANOS = 1_000_000_000;

    private final CustomerLoad load;
    private final Schema schema;
    private final JdbcClient jdbc;
    private final Clock clock;

    GeneratedCustomers(CustomerLoad load, Schema schema, JdbcClient jdbc, Clock clock) {
        this.load = load;
        this.schema = schema;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What the store was filled with. */
    record Fill(long customers, long seed) {
    }

    /** Empty when its customers, if there are any, were not generated. */
    @Transactional(readOnly = true)
    Optional<Fill> known() {
        return jdbc.sql("SELECT customers, seed FROM demonstration_fill").query(Fill.class).optional();
    }

    @Transactional
    public void fill(Fill wanted, Resource subscribers) {
        LocalDate asOf = LocalDate.now(clock).minusDays(DAYS_AGO);
        var resampling = new Resampling(schema, subscribers, wanted.seed(), asOf);
        load.load(wanted.customers(), resampling::customer, progress(wanted.customers()));
        jdbc.sql("INSERT INTO demonstration_fill (customers, seed) VALUES (:customers, :seed)")
                .param("customers", wanted.customers()).param("seed", wanted.seed()).update();
    }

    private static LongConsumer progress(long total) {
        long begin = System.nanoTime();
        long[] next = {begin};
        return done -> {
            long now = System.nanoTime();
            if (now >= next[0] || done == total) {
                double seconds = Math.max(1e-3, (now - begin) / (double) NANOS);
                System.out.printf(Locale.ROOT, "%n  %,d of %,d customers, %,.0f a second%s", done, total, done / seconds,
                        done == total ? "; building indexes ... " : "");
                System.out.flush();
                next[0] = now + 2 * NANOS;
            }
        };
    }
}
