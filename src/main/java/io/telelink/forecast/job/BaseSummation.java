package io.telelink.forecast.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import io.telelink.customer.KeyRange;
import io.telelink.customer.Snapshots;
import io.telelink.database.ConnectionShare;
import io.telelink.forecast.compute.BaseSums;
import io.telelink.forecast.compute.Days;
import io.telelink.forecast.compute.Hazards;
import io.telelink.forecast.compute.Memberships;
import io.telelink.forecast.persistence.BaseReader;
import io.telelink.job.JobProgress;
import io.telelink.job.Pause;
import org.springframework.stereotype.Component;

/** Sums the whole base up in one pass, range by range on all processors. */
@Component
class BaseSummation {

    private static final int RANGE = 50_000;

    private final Snapshots snapshots;
    private final BaseReader reader;
    private final ConnectionShare connections;

    BaseSummation(Snapshots snapshots, BaseReader reader, ConnectionShare connections) {
        this.snapshots = snapshots;
        this.reader = reader;
        this.connections = connections;
    }

    /** @param windowDays before today in which departures count */
    BaseSums of(LocalDate today, int windowDays, Hazards hazards, Memberships memberships, JobProgress progress) {
        Supplier<BaseSums> empty = () -> new BaseSums(Days.of(today), Days.of(today) - windowDays, hazards, memberships);
        List<KeyRange> ranges = snapshots.rangesOfActive(RANGE);
        long customers = ranges.stream().mapToLong(KeyRange::customers).sum();
        BaseSums all = empty.get();
        reader.left(today, all::add);
        ExecutorService workers = Executors.newFixedThreadPool(Math.min(Runtime.getRuntime().availableProcessors(), connections.most()));
        try (workers) {
            List<Future<BaseSums>> parts = new ArrayList<>();
            ranges.forEach(range -> parts.add(workers.submit(() -> connections.use(() -> {
                BaseSums part = empty.get();
                reader.active(range, part::add);
                return part;
            }))));
            long done = 0;
            try {
                for (int i = 0; i < parts.size(); i++) {
                    progress.report("Adding up the base", done, customers);
                    progress.stopIfCancelled();
                    all.add(parts.get(i).get());
                    done += ranges.get(i).customers();
                }
            } finally {
                // Whoever stops half-way, for whatever reason, does not wait for parts that nobody wants.
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            throw Pause.stopping(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
        return all;
    }
}
