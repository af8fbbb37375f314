package io.telelink.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code model_version} and {@code model_artifact}. */
@Repository
class VersionTable {

    private static final String SELECT = """
            SELECT v.*, v.id = (SELECT c.model_version_id FROM champion_change c WHERE c.task = v.task
                                ORDER BY c.id DESC LIMIT 1) AS champion
            FROM model_version v""";
    private static final TypeReference<Map<String, Object>> PLAIN = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VersionTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes the numbering of a task wait for other registrations until the transaction ends. */
    void lockNumbers(Task task) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('model_version'), :task)").param("task", task.ordinal())
                .query((row, number) -> true).single();
    }

    void insertArtifact(byte[] sha256, byte[] content) {
        jdbc.sql("INSERT INTO model_artifact (sha256, content) VALUES (:sha256, :content) ON CONFLICT DO NOTHING")
                .param("sha256", sha256).param("content", content).update();
    }

    long insert(NewVersion version, byte[] sha256, String actor) {
        return jdbc.sql("""
                        INSERT INTO model_version (task, number, specification, title, artifact_sha256, training_run_id,
                                                   evaluation, provenance, created_by)
                        SELECT :task, coalesce(max(number), 0) + 1, :specification, :title, :sha256, :run,
                               :evaluation::jsonb, :provenance::jsonb, :actor
                        FROM model_version WHERE task = :task
                        RETURNING id""")
                .param("task", version.task().name()).param("specification", version.specification())
                .param("title", version.title()).param("sha256", sha256).param("run", version.trainingRunId())
                .param("evaluation", version.evaluation() == null ? "{}" : json.writeValueAsString(version.evaluation()))
                .param("provenance", json.writeValueAsString(version.provenance())).param("actor", actor)
                .query(Long.class).single();
    }

    Optional<ModelVersion> find(long id) {
        return jdbc.sql(SELECT + " WHERE v.id = :id").param("id", id).query(this::map).optional();
    }

    List<ModelVersion> list(Task task) {
        return jdbc.sql(SELECT + " WHERE v.task = :task ORDER BY v.number DESC LIMIT 500").param("task", task.name())
                .query(this::map).list();
    }

    byte[] artifact(long versionId) {
        return jdbc.sql("""
                        SELECT a.content FROM model_version v JOIN model_artifact a ON a.sha256 = v.artifact_sha256
                        WHERE v.id = :id""")
                .param("id", versionId).query((row, number) -> row.getBytes("content")).single();
    }

    private ModelVersion map(ResultSet row, int number) throws SQLException {
        return new ModelVersion(row.getLong("id"), Task.valueOf(row.getString("task")), row.getInt("number"),
                row.getString("specification"), row.getString("title"),
                HexFormat.of().formatHex(row.getBytes("artifact_sha256")), evaluation(row.getString("evaluation")),
                json.readValue(row.getString("provenance"), PLAIN), (Long) row.getObject("training_run_id"),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"), row.getBoolean("champion"));
    }

    private @Nullable Evaluation evaluation(String stored) {
        return stored.equals("{}") ? null : json.readValue(stored, Evaluation.class);
    }
}
