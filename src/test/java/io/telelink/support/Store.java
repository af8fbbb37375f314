package io.telelink.support;

import java.util.List;

import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The store under test. */
@Component
public class Store {

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Store(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Empties every table; only the database's owner can, with triggers off. What the test before left running in the background
     * may be in the way at the same moment, of which PostgreSQL ends one: then once more.
     */
    public void empty() {
        for (int attempt = 1; ; attempt++) {
            try {
                truncate();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == MOST_ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }

    private void truncate() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            List<String> tables = jdbc.sql("""
                    SELECT format('%I', tablename) FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'""").query(String.class).list();
            jdbc.sql("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE").update();
        });
    }
}
