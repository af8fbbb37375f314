package io.telelink.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Reads the first page of the current answers over and over, as lists do, and keeps how long each reading took. */
final class ReaderLatency implements AutoCloseable {

    private static final String PAGE = """
            SELECT c.account_number, s.probability, s.clv FROM customer_score s JOIN customer c ON c.id = s.customer_id
            ORDER BY s.clv DESC LIMIT 50""";
    private static final long PAUSE_NANOS = 5_000_000;

    private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());
    private final Connection connection;
    private final Thread thread;
    private volatile boolean stopped;

    ReaderLatency(StoreAccess store) throws Exception {
        connection = store.connect();
        thread = Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (var statement = connection.prepareStatement(PAGE)) {
            while (!stopped) {
                long begin = System.nanoTime();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
                milliseconds.add((System.nanoTime() - begin) / 1e6);
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a reader failed", e);
        }
    }

    double quantile(double share) {
        List<Double> sorted = milliseconds.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
    }

    int readings() {
        return milliseconds.size();
    }

    @Override
    public void close() throws Exception {
        stopped = true;
        thread.join();
        connection.close();
    }
}
