package io.telelink.shadow.job;

import java.sql.Savepoint;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Does something in the caller's transaction of which nothing remains when it fails, while all else that the transaction did does. */
@Component
class Aside {

    private final JdbcTemplate jdbc;

    Aside(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void run(Runnable action) {
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
