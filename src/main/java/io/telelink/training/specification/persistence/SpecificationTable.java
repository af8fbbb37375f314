package io.telelink.training.specification.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.training.specification.SpecificationVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code specification_version}. */
@Repository
public class SpecificationTable {

    private static final String COLUMNS = "SELECT name, number, task, content, note, saved_by, saved_at FROM specification_version ";
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;

    SpecificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The row that was added last, of whatever name. */
    public record Newest(long id, Instant savedAt) {
    }

    /** Makes others who want to save wait until the transaction ends, so that versions become visible in the order of their ids. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('specification_version'))").query((row, number) -> true).single();
    }

    public Optional<Newest> newest() {
        return jdbc.sql("SELECT id, saved_at FROM specification_version ORDER BY id DESC LIMIT 1")
                .query((row, number) -> new Newest(row.getLong("id"), row.getTimestamp("saved_at").toInstant())).optional();
    }

    /** The version of each name that was the newest at a moment, retirements among them; by name. */
    public List<SpecificationVersion> newestOfEach(Instant moment) {
        return jdbc.sql("SELECT DISTINCT ON (name) name, number, task, content, note, saved_by, saved_at FROM specification_version "
                        + "WHERE saved_at <= :moment ORDER BY name, number DESC")
                .param("moment", Timestamp.from(moment.isAfter(FAR) ? FAR : moment)).query(SpecificationTable::map).list();
    }

    public Optional<SpecificationVersion> newest(String name) {
        return jdbc.sql(COLUMNS + "WHERE name = :name ORDER BY number DESC LIMIT 1").param("name", name)
                .query(SpecificationTable::map).optional();
    }

    public Optional<SpecificationVersion> find(String name, int number) {
        return jdbc.sql(COLUMNS + "WHERE name = :name AND number = :number").param("name", name).param("number", number)
                .query(SpecificationTable::map).optional();
    }

    /** Versions of a name, newest first. */
    public Page<SpecificationVersion> list(String name, Pageable page) {
        List<SpecificationVersion> versions = jdbc.sql(COLUMNS + "WHERE name = :name ORDER BY number DESC LIMIT :limit OFFSET :offset")
                .param("name", name).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(SpecificationTable::map).list();
        return new PageImpl<>(versions, page, jdbc.sql("SELECT count(*) FROM specification_version WHERE name = :name")
                .param("name", name).query(Long.class).single());
    }

    public long names() {
        return jdbc.sql("SELECT count(DISTINCT name) FROM specification_version").query(Long.class).single();
    }

    public void insert(String name, int number, Task task, @Nullable String content, String note, String actor) {
        jdbc.sql("""
                        INSERT INTO specification_version (name, number, task, content, note, saved_by)
                        VALUES (:name, :number, :task, :content, :note, :actor)""")
                .param("name", name).param("number", number).param("task", task.name()).param("content", content)
                .param("note", note).param("actor", actor).update();
    }

    private static SpecificationVersion map(ResultSet row, int number) throws SQLException {
        return new SpecificationVersion(row.getString("name"), row.getInt("number"), Task.valueOf(row.getString("task")),
                row.getString("content"), row.getString("note"), row.getString("saved_by"), row.getTimestamp("saved_at").toInstant());
    }
}
