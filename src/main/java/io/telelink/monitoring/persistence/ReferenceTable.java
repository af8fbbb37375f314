package io.telelink.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

import io.telelink.monitoring.drift.Layout;
import io.telelink.monitoring.drift.Reference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code monitoring_reference}. */
@Repository
public class ReferenceTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ReferenceTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of a version, or of one that differs from it in the threshold alone: it learned from the same rows and says the same of them. */
    public Optional<Reference> find(long versionId) {
        return jdbc.sql("""
                        SELECT model_version_id, layout::text, counts, row_count, unseen_count, first_as_of, last_as_of
                        FROM monitoring_reference WHERE model_version_id IN (SELECT versions_of_model(:version))
                        ORDER BY model_version_id <> :version, model_version_id LIMIT 1""")
                .param("version", versionId).query(this::reference).optional();
    }

    /** Two that make it at once make the same. */
    public void insert(Reference reference) {
        jdbc.sql("""
                        INSERT INTO monitoring_reference (model_version_id, layout, counts, row_count, unseen_count, first_as_of, last_as_of)
                        VALUES (:version, :layout::jsonb, :counts, :rows, :unseen, :from, :to) ON CONFLICT DO NOTHING""")
                .param("version", reference.versionId()).param("layout", json.writeValueAsString(reference.layout()))
                .param("counts", reference.counts()).param("rows", reference.rows()).param("unseen", reference.unseen())
                .param("from", reference.from()).param("to", reference.to()).update();
    }

    private Reference reference(ResultSet row, int number) throws SQLException {
        return new Reference(row.getLong(1), json.readValue(row.getString(2), Layout.class), RowArrays.longs(row, "counts"),
                row.getInt("row_count"), row.getInt("unseen_count"), row.getDate("first_as_of").toLocalDate(),
                row.getDate("last_as_of").toLocalDate());
    }
}
