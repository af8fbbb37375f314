package io.telelink.support;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The store under test. */
@Component
public class Store {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Store(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Empties every table; only the database's owner can, with triggers off. */
    public void empty() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            List<String> tables = jdbc.sql("""
                    SELECT format('%I', tablename) FROM pg_tables
                    WHERE schemaname = 'public' AND tablename <> 'flyway_schema_history'""").query(String.class).list();
            jdbc.sql("TRUNCATE " + String.join(", ", tables) + " RESTART IDENTITY CASCADE").update();
        });
    }
}
