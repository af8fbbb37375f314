package io.telelink.access;

import io.telelink.support.Store;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts people into the store under test. */
@TestConfiguration(proxyBeanMethods = false)
public class People {

    public static final String ANA = "ana";
    public static final String PASSWORD = "correct horse battery";

    private final Store store;
    private final Users users;
    private final ApiTokens tokens;
    private final JdbcClient jdbc;
    private final TestClock clock;

    People(Store store, Users users, ApiTokens tokens, JdbcClient jdbc, TestClock clock) {
        this.store = store;
        this.users = users;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nobody but Ana, in the role, at the start of the clock. */
    public void onlyAna(String role) {
        store.empty();
        clock.reset();
        add(ANA, "Ana Silva", role);
    }

    public User add(String username, String displayName, String role) {
        return SystemActor.call(() -> users.create(username, displayName, PASSWORD, role));
    }

    public String tokenOf(String username, int days) {
        return SystemActor.call(() -> tokens.issueFor(username, "test", days));
    }

    public void disable(String username) {
        jdbc.sql("UPDATE app_user SET enabled = false WHERE username = :name").param("name", username).update();
    }

    public int failedAttempts(String username) {
        return jdbc.sql("SELECT failed_attempts FROM app_user WHERE username = :name").param("name", username)
                .query(Integer.class).single();
    }
}
