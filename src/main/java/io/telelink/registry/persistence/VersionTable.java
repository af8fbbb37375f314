package io.telelink.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.metric.Evaluation;
import io.telelink.registry.ListedVersion;
import io.telelink.registry.Measures;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.NewVersion;
import io.telelink.registry.ValueEvaluation;
import io.telelink.registry.ValueMeasures;
import io.telelink.registry.VersionFilter;
import io.telelink.registry.VersionStanding;
import io.telelink.registry.VersionSummary;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code model_version} and {@code model_artifact}. */
@Repository
class VersionTable {

    private static final String CHAMPION = """
            v.id = (SELECT c.model_version_id FROM champion_change c WHERE c.task = v.task
                    ORDER BY c.id DESC LIMIT 1) AS champion""";
    private static final String SELECT = "SELECT v.*, " + CHAMPION + " FROM model_version v WHERE v.id = :id";
    /** Curves make nearly all of an evaluation; a list goes without them. */
    private static final String SUMMARIES = """
            SELECT v.id, v.task, v.number, v.specification, v.title, v.artifact_sha256, v.training_run_id,
                   v.evaluation - '{curves,importance,training,titles}'::text[] AS evaluation,
                   v.provenance - 'specification' AS provenance,
                   v.created_at, v.created_by, %s""".formatted(CHAMPION);
    private static final String WANTED = """
             FROM model_version v JOIN model_version_standing s ON s.model_version_id = v.id
            WHERE v.task = :task AND (:shown = 'ALL' OR s.archived = (:shown = 'ARCHIVED'))
                AND (:tag = '' OR :tag = ANY (s.tags))
                AND (:text = '' OR strpos(lower(v.number || ' ' || v.title || ' ' || v.specification), lower(:text)) > 0)
            """;
    private static final String NOT_MEASURED = "{}";
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
                                                   evaluation, provenance, created_by, origin_id)
                        SELECT :task, coalesce(max(number), 0) + 1, :specification, :title, :sha256, :run,
                               :evaluation::jsonb, :provenance::jsonb, :actor,
                               (SELECT coalesce(origin_id, id) FROM model_version WHERE id = :same)
                        FROM model_version WHERE task = :task
                        RETURNING id""")
                .param("task", version.task().name()).param("specification", version.specification())
                .param("title", version.title()).param("sha256", sha256).param("run", version.trainingRunId())
                .param("evaluation", evaluation(version))
                .param("provenance", json.writeValueAsString(version.provenance())).param("actor", actor)
                .param("same", version.sameModel(), Types.BIGINT).query(Long.class).single();
    }

    List<Long> ofSameModel(long id) {
        return jdbc.sql("SELECT versions_of_model(:id)").param("id", id).query(Long.class).list();
    }

    Optional<ModelVersion> find(long id) {
        return jdbc.sql(SELECT).param("id", id).query(this::version).optional();
    }

    List<VersionSummary> list(Task task) {
        return jdbc.sql(SUMMARIES + " FROM model_version v WHERE v.task = :task ORDER BY v.number DESC LIMIT 500")
                .param("task", task.name()).query(this::summary).list();
    }

    List<VersionSummary> ofTrainingRun(long runId) {
        return jdbc.sql(SUMMARIES + " FROM model_version v WHERE v.training_run_id = :run AND v.origin_id IS NULL ORDER BY v.task, v.number LIMIT 500")
                .param("run", runId).query(this::summary).list();
    }

    Page<ListedVersion> list(VersionFilter filter, Pageable page) {
        List<ListedVersion> found = wanted(SUMMARIES + ", s.archived, s.tags" + WANTED
                + "ORDER BY v.number DESC LIMIT :limit OFFSET :offset", filter)
                .param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query((row, number) -> new ListedVersion(summary(row, number), new VersionStanding(row.getBoolean("archived"),
                        List.of((String[]) row.getArray("tags").getArray())))).list();
        return new PageImpl<>(found, page, wanted("SELECT count(*)" + WANTED, filter).query(Long.class).single());
    }

    private JdbcClient.StatementSpec wanted(String sql, VersionFilter filter) {
        return jdbc.sql(sql).param("task", filter.task().name()).param("shown", filter.shown().name())
                .param("tag", filter.tag().strip()).param("text", filter.text().strip());
    }

    byte[] artifact(long versionId) {
        return jdbc.sql("""
                        SELECT a.content FROM model_version v JOIN model_artifact a ON a.sha256 = v.artifact_sha256
                        WHERE v.id = :id""")
                .param("id", versionId).query((row, number) -> row.getBytes("content")).single();
    }

    private ModelVersion version(ResultSet row, int number) throws SQLException {
        return new ModelVersion(row.getLong("id"), Task.valueOf(row.getString("task")), row.getInt("number"),
                row.getString("specification"), row.getString("title"), hash(row),
                measured(row, Task.CHURN, Evaluation.class), measured(row, Task.VALUE, ValueEvaluation.class), provenance(row), (Long) row.getObject("training_run_id"),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"), row.getBoolean("champion"));
    }

    private VersionSummary summary(ResultSet row, int number) throws SQLException {
        return new VersionSummary(row.getLong("id"), Task.valueOf(row.getString("task")), row.getInt("number"),
                row.getString("specification"), row.getString("title"), hash(row),
                measured(row, Task.CHURN, Measures.class), measured(row, Task.VALUE, ValueMeasures.class), provenance(row), (Long) row.getObject("training_run_id"),
                row.getTimestamp("created_at").toInstant(), row.getString("created_by"), row.getBoolean("champion"));
    }

    private String evaluation(NewVersion version) {
        Object measured = version.evaluation() == null ? version.valued() : version.evaluation();
        return measured == null ? NOT_MEASURED : json.writeValueAsString(measured);
    }

    private static String hash(ResultSet row) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes("artifact_sha256"));
    }

    private Map<String, Object> provenance(ResultSet row) throws SQLException {
        return json.readValue(row.getString("provenance"), PLAIN);
    }

    private <T> @Nullable T measured(ResultSet row, Task task, Class<T> type) throws SQLException {
        String stored = row.getString("evaluation");
        return stored.equals(NOT_MEASURED) || task != Task.valueOf(row.getString("task")) ? null : json.readValue(stored, type);
    }
}
