package io.telelink.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.access.SignIn;
import io.telelink.access.SignInOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code sign_in}, which is insert-only. */
@Repository
public class SignInTable {

    private final JdbcClient jdbc;

    SignInTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(Instant when, String username, SignInOutcome outcome, @Nullable String address) {
        jdbc.sql("""
                        INSERT INTO sign_in (occurred_at, username, outcome, address)
                        VALUES (:when, :username, :outcome, :address)""")
                .param("when", Timestamp.from(when)).param("username", username)
                .param("outcome", outcome.name()).param("address", address).update();
    }

    public Page<SignIn> page(String username, Pageable page) {
        List<SignIn> content = jdbc.sql("""
                        SELECT * FROM sign_in WHERE username = :username
                        ORDER BY occurred_at DESC, id DESC LIMIT :limit OFFSET :offset""")
                .param("username", username).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(SignInTable::map).list();
        long total = jdbc.sql("SELECT count(*) FROM sign_in WHERE username = :username").param("username", username)
                .query(Long.class).single();
        return new PageImpl<>(content, page, total);
    }

    public Page<SignIn> page(Pageable page) {
        List<SignIn> content = jdbc.sql("""
                        SELECT * FROM sign_in ORDER BY occurred_at DESC, id DESC LIMIT :limit OFFSET :offset""")
                .param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(SignInTable::map).list();
        long total = jdbc.sql("SELECT count(*) FROM sign_in").query(Long.class).single();
        return new PageImpl<>(content, page, total);
    }

    /** How often, and when last, a password was wrong for a name. */
    public Misses misses(String username) {
        return jdbc.sql("""
                        SELECT count(*), max(occurred_at) FROM sign_in
                        WHERE username = :username AND outcome = 'WRONG_CREDENTIALS'""")
                .param("username", username)
                .query((row, number) -> new Misses(row.getLong(1),
                        Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant)))
                .single();
    }

    private static SignIn map(ResultSet row, int number) throws SQLException {
        return new SignIn(row.getLong("id"), row.getTimestamp("occurred_at").toInstant(), row.getString("username"),
                SignInOutcome.valueOf(row.getString("outcome")), Optional.ofNullable(row.getString("address")));
    }

    /** Wrong passwords for one name. */
    public record Misses(long count, Optional<Instant> last) {
    }
}
