package io.telelink.registry.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.registry.ChampionChange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only history of champions; the newest change of a task counts. */
@Repository
public class ChampionChanges {

    private static final String SELECT = """
            SELECT c.id, c.task, c.model_version_id, v.number, v.title, c.kind, c.reason, c.changed_at, c.changed_by, p.proposed_by
            FROM champion_change c JOIN model_version v ON v.id = c.model_version_id
            LEFT JOIN promotion_proposal p ON p.id = c.proposal_id
            """;

    private final JdbcClient jdbc;

    ChampionChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes whoever decides about the champion of a task wait until the transaction ends. */
    public void lock(Task task) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('champion_change'), :task)").param("task", task.ordinal())
                .query((row, number) -> true).single();
    }

    void insert(Task task, long versionId, ChampionChange.Kind kind, @Nullable Long proposalId, String reason, String actor) {
        jdbc.sql("""
                        INSERT INTO champion_change (task, model_version_id, kind, proposal_id, reason, changed_by)
                        VALUES (:task, :version, :kind, :proposal, :reason, :actor)""")
                .param("task", task.name()).param("version", versionId).param("kind", kind.name())
                .param("proposal", proposalId).param("reason", reason).param("actor", actor).update();
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

    public Optional<Long> current(Task task) {
        return jdbc.sql("SELECT model_version_id FROM champion_change WHERE task = :task ORDER BY id DESC LIMIT 1")
                .param("task", task.name()).query(Long.class).optional();
    }

    /** The champion that the current one followed; rolling back twice leads to the one before that. */
    public Optional<Long> previous(Task task) {
        Deque<Long> line = new ArrayDeque<>();
        jdbc.sql("SELECT model_version_id, kind FROM champion_change WHERE task = :task ORDER BY id").param("task", task.name())
                .query(row -> {
                    if (ChampionChange.Kind.valueOf(row.getString("kind")) == ChampionChange.Kind.ROLLBACK) {
                        line.pop();
                    } else {
                        line.push(row.getLong("model_version_id"));
                    }
                });
        return line.stream().skip(1).findFirst();
    }

    public List<ChampionChange> list(Task task) {
        return jdbc.sql(SELECT + "WHERE c.task = :task ORDER BY c.id DESC LIMIT 500").param("task", task.name())
                .query(ChampionChanges::change).list();
    }

    /** The change that held at a moment, and those that followed until another; newest first. */
    public List<ChampionChange> during(Task task, Instant from, Instant to) {
        return jdbc.sql(SELECT + """
                        WHERE c.task = :task AND c.changed_at < :to AND c.changed_at >= coalesce(
                            (SELECT max(b.changed_at) FROM champion_change b WHERE b.task = :task AND b.changed_at <= :from), :from)
                        ORDER BY c.id DESC LIMIT 500""")
                .param("task", task.name()).param("from", from.atOffset(ZoneOffset.UTC)).param("to", to.atOffset(ZoneOffset.UTC))
                .query(ChampionChanges::change).list();
    }

    private static ChampionChange change(ResultSet row, int number) throws SQLException {
        return new ChampionChange(row.getLong("id"), Task.valueOf(row.getString("task")), row.getLong("model_version_id"),
                row.getInt("number"), row.getString("title"), ChampionChange.Kind.valueOf(row.getString("kind")),
                row.getString("reason"), row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"),
                row.getString("proposed_by"));
    }
}
