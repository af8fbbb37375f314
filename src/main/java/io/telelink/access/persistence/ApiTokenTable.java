package io.telelink.access.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.access.ApiToken;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code api_token}. The token itself never reaches the database, only its SHA-256. */
@Repository
public class ApiTokenTable {

    private final JdbcClient jdbc;

    ApiTokenTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return id of the token */
    public long insert(long userId, String name, byte[] hash, String hint, Instant createdAt, Instant expiresAt) {
        return jdbc.sql("""
                        INSERT INTO api_token (user_id, name, token_hash, hint, created_at, expires_at)
                        VALUES (:user, :name, :hash, :hint, :created, :expires) RETURNING id""")
                .param("user", userId).param("name", name).param("hash", hash).param("hint", hint)
                .param("created", Timestamp.from(createdAt)).param("expires", Timestamp.from(expiresAt))
                .query(Long.class).single();
    }

    /** Tokens of a user, those that still let programs in before the others, newest first. */
    public Page<ApiToken> page(long userId, Instant now, Pageable page) {
        List<ApiToken> content = jdbc.sql("""
                        SELECT * FROM api_token WHERE user_id = :user
                        ORDER BY revoked_at IS NULL AND expires_at > :now DESC, created_at DESC, id DESC
                        LIMIT :limit OFFSET :offset""")
                .param("user", userId).param("now", Timestamp.from(now)).param("limit", page.getPageSize())
                .param("offset", page.getOffset()).query(ApiTokenTable::map).list();
        long total = jdbc.sql("SELECT count(*) FROM api_token WHERE user_id = :user").param("user", userId)
                .query(Long.class).single();
        return new PageImpl<>(content, page, total);
    }

    /** @return how many there were that still let programs in */
    public int revokeAll(long userId, Instant now) {
        return jdbc.sql("""
                        UPDATE api_token SET revoked_at = :now
                        WHERE user_id = :user AND revoked_at IS NULL AND expires_at > :now""")
                .param("user", userId).param("now", Timestamp.from(now)).update();
    }

    /** @return whether there was something to revoke */
    public boolean revoke(long id, String username, Instant now) {
        return jdbc.sql("""
                        UPDATE api_token t SET revoked_at = :now FROM app_user u
                        WHERE u.id = t.user_id AND u.username = :username AND t.id = :id AND t.revoked_at IS NULL""")
                .param("id", id).param("username", username).param("now", Timestamp.from(now)).update() > 0;
    }

    /** What a presented token stands for, found through the unique index on the hash. */
    public Optional<Holder> holder(byte[] hash) {
        return jdbc.sql("""
                        SELECT t.id, u.username, u.role, u.enabled, u.locked_until, t.expires_at, t.revoked_at, t.last_used_at
                        FROM api_token t JOIN app_user u ON u.id = t.user_id WHERE t.token_hash = :hash""")
                .param("hash", hash)
                .query((row, number) -> new Holder(row.getLong("id"), row.getString("username"), row.getString("role"),
                        row.getBoolean("enabled"), Optional.ofNullable(instant(row, "locked_until")),
                        row.getTimestamp("expires_at").toInstant(), row.getTimestamp("revoked_at") != null,
                        Optional.ofNullable(instant(row, "last_used_at"))))
                .optional();
    }

    public void used(long id, Instant now) {
        jdbc.sql("UPDATE api_token SET last_used_at = :now WHERE id = :id").param("id", id).param("now", Timestamp.from(now)).update();
    }

    private static ApiToken map(ResultSet row, int number) throws SQLException {
        return new ApiToken(row.getLong("id"), row.getString("name"), row.getString("hint"),
                row.getTimestamp("created_at").toInstant(), row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(instant(row, "revoked_at")), Optional.ofNullable(instant(row, "last_used_at")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    /** A token's owner and whatever may speak against letting it in. */
    public record Holder(long tokenId, String username, String role, boolean enabled, Optional<Instant> lockedUntil,
            Instant expiresAt, boolean revoked, Optional<Instant> lastUsedAt) {
    }
}
