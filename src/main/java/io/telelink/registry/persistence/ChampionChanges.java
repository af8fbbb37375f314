package io.telelink.registry.persistence;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only history of champions; the newest change of a task counts. */
@Repository
public class ChampionChanges {

    private final JdbcClient jdbc;

    ChampionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes other promotions of a task wait until the transaction ends. */
    void lock(Task task) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('champion_change'), :task)").param("task", task.ordinal())
                .query((row, number) -> true).single();
    }

    void insert(Task task, long versionId, String reason, String actor) {
        jdbc.sql("""
                        INSERT INTO champion_change (task, model_version_id, reason, changed_by)
                        VALUES (:task, :version, :reason, :actor)""")
                .param("task", task.name()).param("version", versionId).param("reason", reason).param("actor", actor)
                .update();
    }

    /** The champions of all tasks that have one, in one round trip: every single answer asks for them. */
    Map<Task, Long> current() {
        var champions = new EnumMap<Task, Long>(Task.class);
        jdbc.sql("""
                        SELECT t.task, c.model_version_id FROM (VALUES ('CHURN'), ('VALUE')) AS t (task)
                        CROSS JOIN LATERAL (SELECT model_version_id FROM champion_change
                                            WHERE task = t.task ORDER BY id DESC LIMIT 1) AS c""")
                .query(row -> {
                    champions.put(Task.valueOf(row.getString("task")), row.getLong("model_version_id"));
                });
        return champions;
    }

    Optional<Long> current(Task task) {
        return jdbc.sql("SELECT model_version_id FROM champion_change WHERE task = :task ORDER BY id DESC LIMIT 1")
                .param("task", task.name()).query(Long.class).optional();
    }

    public List<ChampionChange> list(Task task) {
        return jdbc.sql("""
                        SELECT c.id, c.task, c.model_version_id, v.number, v.title, c.reason, c.changed_at, c.changed_by
                        FROM champion_change c JOIN model_version v ON v.id = c.model_version_id
                        WHERE c.task = :task ORDER BY c.id DESC LIMIT 500""")
                .param("task", task.name())
                .query((row, number) -> new ChampionChange(row.getLong("id"), Task.valueOf(row.getString("task")),
                        row.getLong("model_version_id"), row.getInt("number"), row.getString("title"),
                        row.getString("reason"), row.getTimestamp("changed_at").toInstant(), row.getString("changed_by")))
                .list();
    }
}
