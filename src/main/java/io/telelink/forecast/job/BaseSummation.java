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
import io.telelink.forecast.compute.BaseSums;
import io.telelink.forecast.compute.Days;
import io.telelink.forecast.compute.Hazards;
import io.telelink.forecast.compute.Memberships;
import io.telelink.forecast.persistence.BaseReader;
import io.telelink.job.JobProgress;
import org.springframework.stereotype.Component;

/** Sums the whole base up in one pass, range by range on all processors. */
@Component
class BaseSummation {

    private static final int RANGE = 50_000;

    private final Snapshots snapshots;
    private final BaseReader reader;

    BaseSummation(Snapshots snapshots, BaseReader reader) {
        this.snapshots = snapshots;
        this.reader = reader;
    }

    /** @param windowDays before today in which departures count */
    BaseSums of(LocalDate today, int windowDays, Hazards hazards, Memberships memberships, JobProgress progress) {
        Supplier<BaseSums> empty = () -> new BaseSums(Days.of(today), Days.of(today) - windowDays, hazards, memberships);
        List<KeyRange> ranges = snapshots.rangesOfActive(RANGE);
        long customers = ranges.stream().mapToLong(KeyRange::customers).sum();
        BaseSums all = empty.get();
        reader.left(today, all::add);
        try (ExecutorService workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<BaseSums>> parts = new ArrayList<>();
            ranges.forEach(range -> parts.add(workers.submit(() -> {
                BaseSums part = empty.get();
                reader.active(range, part::add);
                return part;
            })));
            long done = 0;
            for (int i = 0; i < parts.size(); i++) {
                progress.report("Adding up the base", done, customers);
                if (progress.isCancelled()) {
                    workers.shutdownNow();
                    progress.stopIfCancelled();
                }
                all.add(parts.get(i).get());
                done += ranges.get(i).customers();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted, as the application is stopping", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        }
        return all;
    }
}
