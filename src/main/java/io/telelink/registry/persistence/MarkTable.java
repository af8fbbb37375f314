package io.telelink.registry.persistence;

import java.util.List;

import io.telelink.learning.Task;
import io.telelink.registry.VersionMark;
import io.telelink.registry.VersionStanding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code model_version_mark}. */
@Repository
public class MarkTable {

    private final JdbcClient jdbc;

    MarkTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long versionId, VersionMark.Kind kind, String content, String actor) {
        jdbc.sql("""
                        INSERT INTO model_version_mark (model_version_id, kind, content, marked_by)
                        VALUES (:version, :kind, :content, :actor)""")
                .param("version", versionId).param("kind", kind.name()).param("content", content).param("actor", actor)
                .update();
    }

    /** What was said about a version, newest first. */
    public List<VersionMark> list(long versionId, int most) {
        return jdbc.sql("""
                        SELECT id, model_version_id, kind, content, marked_at, marked_by FROM model_version_mark
                        WHERE model_version_id = :version ORDER BY id DESC LIMIT :most""")
                .param("version", versionId).param("most", most)
                .query((row, number) -> new VersionMark(row.getLong("id"), row.getLong("model_version_id"),
                        VersionMark.Kind.valueOf(row.getString("kind")), row.getString("content"),
                        row.getTimestamp("marked_at").toInstant(), row.getString("marked_by"))).list();
    }

    public VersionStanding standing(long versionId) {
        return jdbc.sql("SELECT archived, tags FROM model_version_standing WHERE model_version_id = :version")
                .param("version", versionId)
                .query((row, number) -> new VersionStanding(row.getBoolean("archived"),
                        List.of((String[]) row.getArray("tags").getArray()))).single();
    }

    /** Tags in use among the versions of a task. */
    public List<String> tags(Task task) {
        return jdbc.sql("""
                        SELECT DISTINCT unnest(s.tags) AS tag FROM model_version v
                        JOIN model_version_standing s ON s.model_version_id = v.id
                        WHERE v.task = :task ORDER BY tag LIMIT 200""").param("task", task.name()).query(String.class).list();
    }
}
