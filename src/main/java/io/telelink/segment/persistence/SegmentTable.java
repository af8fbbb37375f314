package io.telelink.segment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import io.telelink.segment.Segment;
import io.telelink.segment.SegmentDraft;
import io.telelink.segment.SegmentRefusedException;
import io.telelink.segment.SegmentRefusedException.Reason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Segments that are not archived, as the people see them who may. */
@Repository
public class SegmentTable {

    private static final String VISIBLE = "g.archived_at IS NULL AND (g.shared OR g.owner = :me)";
    private static final String SELECT = """
            SELECT g.id, g.name, g.owner, g.shared, g.version, g.changed_at, g.changed_by, v.rule::text AS rule
            FROM segment g JOIN segment_version v ON v.segment_id = g.id AND v.number = g.version
            WHERE\s""";

    private final JdbcClient jdbc;
    private final StoredRules rules;

    SegmentTable(JdbcClient jdbc, StoredRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    public List<Segment> list(String me, Pageable page) {
        return jdbc.sql(SELECT + VISIBLE + " ORDER BY lower(g.name), g.id LIMIT :limit OFFSET :offset").param("me", me)
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(this::map).list();
    }

    /** Those that everybody may see. */
    public List<Segment> shared(int most) {
        return jdbc.sql(SELECT + "g.archived_at IS NULL AND g.shared ORDER BY lower(g.name), g.id LIMIT :most")
                .param("most", most).query(this::map).list();
    }

    public long count(String me) {
        return jdbc.sql("SELECT count(*) FROM segment g WHERE " + VISIBLE).param("me", me).query(Long.class).single();
    }

    public Optional<Segment> find(long id, String me) {
        return jdbc.sql(SELECT + VISIBLE + " AND g.id = :id").param("me", me).param("id", id).query(this::map).optional();
    }

    /** Whoever it belongs to, and archived ones as well: for work that was asked for by somebody who saw it. */
    public Optional<Segment> find(long id) {
        return jdbc.sql(SELECT + "g.id = :id").param("id", id).query(this::map).optional();
    }

    /** @throws SegmentRefusedException when the name is taken */
    public long insert(SegmentDraft draft, String me, Instant now) {
        return unique(() -> jdbc.sql("""
                        INSERT INTO segment (name, owner, shared, version, changed_at, changed_by)
                        VALUES (:name, :me, :shared, 1, :now, :me) RETURNING id""")
                .param("name", draft.name()).param("me", me).param("shared", draft.shared())
                .param("now", Timestamp.from(now)).query(Long.class).single());
    }

    /**
     * Moves the segment on to its next version.
     *
     * @return whether it still had the expected one
     * @throws SegmentRefusedException when the name is taken
     */
    public boolean update(long id, int expectedVersion, SegmentDraft draft, String me, Instant now) {
        return unique(() -> jdbc.sql("""
                        UPDATE segment SET name = :name, shared = :shared, version = version + 1, changed_at = :now,
                            changed_by = :me
                        WHERE id = :id AND version = :version AND archived_at IS NULL""")
                .param("id", id).param("version", expectedVersion).param("name", draft.name())
                .param("shared", draft.shared()).param("now", Timestamp.from(now)).param("me", me).update()) == 1;
    }

    public void archive(long id, String me, Instant now) {
        jdbc.sql("UPDATE segment SET archived_at = :now, archived_by = :me WHERE id = :id AND archived_at IS NULL")
                .param("id", id).param("now", Timestamp.from(now)).param("me", me).update();
    }

    private static <T> T unique(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException taken) {
            throw new SegmentRefusedException(Reason.NAME_TAKEN);
        }
    }

    private Segment map(ResultSet row, int number) throws SQLException {
        var stored = rules.read(row.getString("rule"));
        return new Segment(row.getLong("id"), row.getString("name"), row.getString("owner"), row.getBoolean("shared"),
                row.getInt("version"), row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"),
                stored.rule(), stored.problems());
    }
}
