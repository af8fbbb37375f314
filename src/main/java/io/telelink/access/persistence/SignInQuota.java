package io.telelink.access.persistence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code sign_in_quota}: how often refused sign-ins of an account get into the ledger, over all nodes. */
@Repository
public class SignInQuota {

    private final JdbcClient jdbc;

    SignInQuota(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Asks for an entry about an account.
     *
     * @return how many went without an entry since the last one, where it is time for another; empty where it is not
     */
    public Optional<Long> enter(String account, Instant now, Duration spacing) {
        boolean first = jdbc.sql("""
                        INSERT INTO sign_in_quota (account, entered_at) VALUES (:account, :now)
                        ON CONFLICT (account) DO NOTHING""")
                .param("account", account).param("now", Timestamp.from(now)).update() > 0;
        if (first) {
            return Optional.of(0L);
        }
        long leftOut = jdbc.sql("SELECT left_out FROM sign_in_quota WHERE account = :account FOR UPDATE")
                .param("account", account).query(Long.class).single();
        boolean due = jdbc.sql("""
                        UPDATE sign_in_quota SET entered_at = :now, left_out = 0
                        WHERE account = :account AND entered_at <= :due""")
                .param("account", account).param("now", Timestamp.from(now))
                .param("due", Timestamp.from(now.minus(spacing))).update() > 0;
        if (due) {
            return Optional.of(leftOut);
        }
        jdbc.sql("UPDATE sign_in_quota SET left_out = left_out + 1 WHERE account = :account")
                .param("account", account).update();
        return Optional.empty();
    }

    /** How many went without an entry, which now get into one of another kind. */
    public long takeLeftOut(String account) {
        Optional<Long> leftOut = jdbc.sql("""
                        SELECT left_out FROM sign_in_quota WHERE account = :account AND left_out > 0 FOR UPDATE""")
                .param("account", account).query(Long.class).optional();
        leftOut.ifPresent(taken -> jdbc.sql("UPDATE sign_in_quota SET left_out = 0 WHERE account = :account")
                .param("account", account).update());
        return leftOut.orElse(0L);
    }
}
