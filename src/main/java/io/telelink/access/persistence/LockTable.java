package io.telelink.access.persistence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts wrong passwords, each in one statement, so that parallel attempts are all counted. */
@Repository
public class LockTable {

    /** Wrong passwords in a row that lock an account. */
    public static final int ALLOWED = 5;
    public static final Duration LOCK = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    LockTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the user's row for the transaction and tells until when the account is locked, if it is. */
    public Optional<Instant> lockedUntil(long userId, Instant now) {
        return jdbc.sql("SELECT locked_until FROM app_user WHERE id = :id AND locked_until > :now FOR UPDATE")
                .param("id", userId).param("now", Timestamp.from(now))
                .query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    /**
     * Counts a wrong password against an account that is not locked; the last of the allowed ones locks it and starts
     * the count again.
     *
     * @return what became of the attempt
     */
    public Failure countFailure(long userId, Instant now) {
        return jdbc.sql("""
                        UPDATE app_user
                        SET failed_attempts = CASE WHEN failed_attempts + 1 >= :allowed THEN 0 ELSE failed_attempts + 1 END,
                            locked_until    = CASE WHEN failed_attempts + 1 >= :allowed THEN CAST(:until AS timestamptz) END
                        WHERE id = :id AND (locked_until IS NULL OR locked_until <= :now)
                        RETURNING locked_until""")
                .param("id", userId).param("allowed", ALLOWED)
                .param("until", Timestamp.from(now.plus(LOCK))).param("now", Timestamp.from(now))
                .query((row, number) -> new Failure(true, instant(row.getTimestamp(1))))
                .optional()
                .orElseGet(() -> new Failure(false, lockedUntil(userId, now)));
    }

    public void forgetFailures(long userId) {
        jdbc.sql("""
                        UPDATE app_user SET failed_attempts = 0, locked_until = NULL
                        WHERE id = :id AND (failed_attempts > 0 OR locked_until IS NOT NULL)""")
                .param("id", userId).update();
    }

    private static Optional<Instant> instant(Timestamp value) {
        return Optional.ofNullable(value).map(Timestamp::toInstant);
    }

    /**
     * A wrong password.
     *
     * @param counted false where the account was locked already
     * @param lockedUntil until when the account is locked now
     */
    public record Failure(boolean counted, Optional<Instant> lockedUntil) {
    }
}
