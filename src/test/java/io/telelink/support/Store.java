package io.telelink.support;

import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;

/** The store under test. */
@Component
public class Store {

    private static final int MOST_ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationContext application;

    Store(JdbcClient jdbc, TransactionTemplate transaction, ApplicationContext application) {
        this.application = application;
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
                forget();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                if (attempt == MOST_ATTEMPTS) {
                    throw deadlock;
                }
            }
        }
    }

    /** What the application keeps in memory by id for good, as it may: nowhere else are ids given out a second time. */
    private void forget() {
        forget("loadedModels", "churn");
        forget("loadedModels", "value");
        forget("storedEconomics", "known");
        forget("references", "known");
    }

    private void forget(String bean, String map) {
        if (application.containsBean(bean)
                && ReflectionTestUtils.getField(application.getBean(bean), map) instanceof Map<?, ?> kept) {
            kept.clear();
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
