package io.telelink.shadow.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;

import io.telelink.shadow.Challenger;
import io.telelink.shadow.Challenger.Cause;
import io.telelink.shadow.Challenger.Ending;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code challenger} and {@code challenger_end}. */
@Repository
public class ChallengerTable {

    private static final String SELECT = """
            SELECT c.id, c.model_version_id, v.number, v.title, c.reason, c.began_at, c.began_by, e.cause, e.reason AS ending, e.ended_at,
                   e.ended_by
            FROM challenger c JOIN model_version v ON v.id = c.model_version_id LEFT JOIN challenger_end e ON e.challenger_id = c.id
            """;

    private final JdbcClient jdbc;

    ChallengerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Challenger> inShadow() {
        return jdbc.sql(SELECT + "WHERE e.challenger_id IS NULL ORDER BY c.id").query(ChallengerTable::challenger).list();
    }

    public Optional<Challenger> find(long id) {
        return jdbc.sql(SELECT + "WHERE c.id = :id").param("id", id).query(ChallengerTable::challenger).optional();
    }

    /** Newest first. */
    public Page<Challenger> list(Pageable page) {
        List<Challenger> found = jdbc.sql(SELECT + "ORDER BY c.id DESC LIMIT :limit OFFSET :offset")
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(ChallengerTable::challenger).list();
        return new PageImpl<>(found, page, jdbc.sql("SELECT count(*) FROM challenger").query(Long.class).single());
    }

    public long insert(long versionId, String reason, String actor) {
        return jdbc.sql("INSERT INTO challenger (model_version_id, reason, began_by) VALUES (:version, :reason, :actor) RETURNING id")
                .param("version", versionId).param("reason", reason).param("actor", actor).query(Long.class).single();
    }

    /** Whether it had not ended before. */
    public boolean end(long id, Cause cause, @Nullable String reason, String actor) {
        return jdbc.sql("""
                        INSERT INTO challenger_end (challenger_id, cause, reason, ended_by) VALUES (:id, :cause, :reason, :actor)
                        ON CONFLICT (challenger_id) DO NOTHING""")
                .param("id", id).param("cause", cause.name()).param("reason", reason, Types.VARCHAR).param("actor", actor).update() == 1;
    }

    private static Challenger challenger(ResultSet row, int number) throws SQLException {
        String cause = row.getString("cause");
        return new Challenger(row.getLong("id"), row.getLong("model_version_id"), row.getInt("number"), row.getString("title"),
                row.getString("reason"), row.getTimestamp("began_at").toInstant(), row.getString("began_by"),
                cause == null ? null : new Ending(Cause.valueOf(cause), row.getString("ending"),
                        row.getTimestamp("ended_at").toInstant(), row.getString("ended_by")));
    }
}
