package io.telelink.health.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import io.telelink.health.BackupReport;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code backup_report}. */
@Repository
public class BackupTable {

    private static final String NEWEST_FIRST = "SELECT * FROM backup_report ORDER BY taken_at DESC, id DESC LIMIT :limit OFFSET :offset";

    private final JdbcClient jdbc;

    BackupTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(Instant takenAt, String location, long bytes, String tool, String actor) {
        return jdbc.sql("""
                        INSERT INTO backup_report (taken_at, location, bytes, tool, reported_by)
                        VALUES (:taken, :location, :bytes, :tool, :actor) RETURNING id""")
                .param("taken", Timestamp.from(takenAt)).param("location", location).param("bytes", bytes).param("tool", tool)
                .param("actor", actor).query(Long.class).single();
    }

    public Optional<BackupReport> find(long id) {
        return jdbc.sql("SELECT * FROM backup_report WHERE id = :id").param("id", id).query(BackupTable::map).optional();
    }

    public Optional<BackupReport> newest() {
        return jdbc.sql(NEWEST_FIRST).param("limit", 1).param("offset", 0).query(BackupTable::map).optional();
    }

    public Page<BackupReport> list(Pageable page) {
        return new PageImpl<>(jdbc.sql(NEWEST_FIRST).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(BackupTable::map).list(), page, jdbc.sql("SELECT count(*) FROM backup_report").query(Long.class).single());
    }

    private static BackupReport map(ResultSet row, int number) throws SQLException {
        return new BackupReport(row.getLong("id"), row.getTimestamp("taken_at").toInstant(), row.getString("location"),
                row.getLong("bytes"), row.getString("tool"), row.getTimestamp("reported_at").toInstant(),
                row.getString("reported_by"));
    }
}
