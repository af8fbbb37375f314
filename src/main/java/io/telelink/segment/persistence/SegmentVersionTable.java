package io.telelink.segment.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.segment.SegmentDraft;
import io.telelink.segment.SegmentVersion;
import io.telelink.segment.rule.RuleJson;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of segments; insert only. */
@Repository
public class SegmentVersionTable {

    private static final String SELECT = """
            SELECT segment_id, number, name, rule::text AS rule, comment, saved_at, saved_by
            FROM segment_version WHERE segment_id = :id\s""";

    private final JdbcClient jdbc;
    private final RuleJson json;
    private final StoredRules rules;

    SegmentVersionTable(JdbcClient jdbc, RuleJson json, StoredRules rules) {
        this.jdbc = jdbc;
        this.json = json;
        this.rules = rules;
    }

    public void insert(long segmentId, int number, SegmentDraft draft, String me, Instant now) {
        jdbc.sql("""
                        INSERT INTO segment_version (segment_id, number, name, rule, comment, saved_at, saved_by)
                        VALUES (:id, :number, :name, :rule::jsonb, :comment, :now, :me)""")
                .param("id", segmentId).param("number", number).param("name", draft.name())
                .param("rule", json.write(draft.rule())).param("comment", draft.comment())
                .param("now", Timestamp.from(now)).param("me", me).update();
    }

    /** Newest first. */
    public List<SegmentVersion> list(long segmentId, Pageable page) {
        return jdbc.sql(SELECT + "ORDER BY number DESC LIMIT :limit OFFSET :offset").param("id", segmentId)
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(this::map).list();
    }

    public Optional<SegmentVersion> find(long segmentId, int number) {
        return jdbc.sql(SELECT + "AND number = :number").param("id", segmentId).param("number", number).query(this::map)
                .optional();
    }

    private SegmentVersion map(ResultSet row, int index) throws SQLException {
        RuleJson.Reading stored = rules.read(row.getString("rule"));
        return new SegmentVersion(row.getLong("segment_id"), row.getInt("number"), row.getString("name"), stored.rule(),
                stored.problems(), row.getString("comment"), row.getTimestamp("saved_at").toInstant(),
                row.getString("saved_by"));
    }
}
