package io.telelink.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;

import io.telelink.customer.CustomerLoad;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills an empty store with a world and its past, in one transaction: a start that is interrupted leaves it empty. */
@Component
class StoreFill {

    /** From here on a store keeps snapshots only where models need them. */
    private static final long LARGE = 50_000;
    private static final long QUIET = 10_000;
    private static final long NANOS = 1_000_000_000;

    private final CustomerLoad load;
    private final ClockTable clockTable;
    private final PublishedSubscribers subscribers;
    private final WorldSettings settings;
    private final Clock clock;

    StoreFill(CustomerLoad load, ClockTable clockTable, PublishedSubscribers subscribers, WorldSettings settings, Clock clock) {
        this.load = load;
        this.clockTable = clockTable;
        this.subscribers = subscribers;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty when the store's customers, if there are any, were not generated. */
    @Transactional(readOnly = true)
    Optional<Fill> known() {
        return clockTable.fill();
    }

    /** The published subscribers themselves. */
    @Transactional
    public void fillWithSubscribers(long seed) {
        fill(new Fill(subscribers.all().size(), seed, true, settings.historyMonths(), firstDay()));
    }

    /** So many customers that are made from them. */
    @Transactional
    public void fill(long customers, long seed) {
        fill(new Fill(customers, seed, false, settings.historyMonths(), firstDay()));
    }

    private LocalDate firstDay() {
        return LocalDate.now(clock).withDayOfMonth(1);
    }

    private void fill(Fill fill) {
        var chronicle = subscribers.chronicle(fill);
        var customers = new LifeCustomers(chronicle, fill.calendar(), subscribers, fill.original(),
                settings.sparing() || fill.customers() >= LARGE);
        load.load(fill.customers(), customers::of, progress(fill.customers()));
        clockTable.start(fill, chronicle.firstFree());
    }

    private static LongConsumer progress(long total) {
        if (total < QUIET) {
            return done -> { };
        }
        long begin = System.nanoTime();
        long[] next = {begin};
        return done -> {
            long now = System.nanoTime();
            if (now >= next[0] || done == total) {
                double seconds = Math.max(1e-3, (now - begin) / (double) NANOS);
                System.out.printf(Locale.ROOT, "%n  %,d of %,d customers with their past, %,.0f a second%s", done, total, done / seconds,
                        done == total ? "; building indexes ... " : "");
                System.out.flush();
                next[0] = now + 2 * NANOS;
            }
        };
    }
}
