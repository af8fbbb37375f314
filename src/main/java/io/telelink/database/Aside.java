package io.telelink.database;

import java.sql.Savepoint;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does something in the caller's transaction of which nothing remains when it fails, while all else that the transaction did does. */
@Component
public class Aside {

    private final JdbcTemplate jdbc;

    Aside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Does the action; what it throws is thrown on, when the store is as it was before it. */
    public void run(Runnable action) {
        jdbc.execute((ConnectionCallback<Boolean>) connection -> {
            Savepoint before = connection.setSavepoint();
            try {
                action.run();
            } catch (RuntimeException | Error failure) {
                connection.rollback(before);
                throw failure;
            }
            connection.releaseSavepoint(before);
            return true;
        });
    }
}
