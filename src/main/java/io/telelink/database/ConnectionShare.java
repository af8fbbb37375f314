package io.telelink.database;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.stereotype.Component;

/**
 * The connections that work on many threads may hold while it works, all of it together, in the order of asking: half of the pool, however many processors there
 * are. The other half is left to people, and to those who lead the work.
 */
@Component
public class ConnectionShare {

    private final int most;
    private final Semaphore free;

    ConnectionShare(HikariDataSource pool) {
        this.most = Math.max(1, pool.getMaximumPoolSize() / 2);
        this.free = new Semaphore(most, true);
    }

    /** More threads than this would wait for each other. */
    public int most() {
        return most;
    }

    /**
     * Does work that uses one connection, once one of the share is free. Such work must not ask for another share.
     *
     * @return what the work returns
     */
    public <T> T use(Supplier<T> work) {
        free.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            free.release();
        }
    }
}
