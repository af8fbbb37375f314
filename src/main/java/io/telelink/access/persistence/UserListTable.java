package io.telelink.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.access.User;
import io.telelink.access.UserFilter;
import io.telelink.access.UserRow;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Users as lists show them. They are few, so that a search may read them all. */
@Repository
public class UserListTable {

    private static final String WHERE = """
            WHERE (:text = '' OR strpos(username, lower(:text)) > 0 OR strpos(lower(display_name), lower(:text)) > 0)
              AND (CAST(:role AS text) IS NULL OR role = :role)
              AND (CAST(:enabled AS boolean) IS NULL OR enabled = :enabled)""";

    private final JdbcClient jdbc;

    UserListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Page<UserRow> page(UserFilter filter, Instant now, Pageable page) {
        List<UserRow> content = query("""
                SELECT u.*,
                    (SELECT max(s.occurred_at) FROM sign_in s WHERE s.username = u.username AND s.outcome = 'SUCCESS') AS last_sign_in,
                    (SELECT count(*) FROM api_token t WHERE t.user_id = u.id AND t.revoked_at IS NULL AND t.expires_at > :now) AS tokens
                FROM (SELECT * FROM app_user
                """ + WHERE + "\nORDER BY username LIMIT :limit OFFSET :offset) u ORDER BY username", filter)
                .param("now", Timestamp.from(now)).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(UserListTable::map).list();
        long total = query("SELECT count(*) FROM app_user " + WHERE, filter).query(Long.class).single();
        return new PageImpl<>(content, page, total);
    }

    /** Ends the sessions of a user. */
    public void endSessions(long userId) {
        jdbc.sql("UPDATE app_user SET session_stamp = session_stamp + 1 WHERE id = :id").param("id", userId).update();
    }

    /** Under which stamp a user who can sign in begins a session now. */
    public Optional<Integer> stamp(String username) {
        return jdbc.sql("SELECT session_stamp FROM app_user WHERE username = :username AND enabled")
                .param("username", username).query(Integer.class).optional();
    }

    private JdbcClient.StatementSpec query(String sql, UserFilter filter) {
        return jdbc.sql(sql).param("text", filter.text().strip()).param("role", filter.role().orElse(null))
                .param("enabled", filter.enabled().orElse(null));
    }

    private static UserRow map(ResultSet row, int number) throws SQLException {
        return new UserRow(new User(row.getLong("id"), row.getString("username"), row.getString("display_name"),
                row.getString("role"), row.getBoolean("enabled"), instant(row, "locked_until"),
                row.getTimestamp("created_at").toInstant()), instant(row, "last_sign_in"), row.getInt("tokens"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
