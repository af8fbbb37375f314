package io.telelink.shadow.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.telelink.shadow.Agreement;
import io.telelink.shadow.ShadowedRun;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code shadow_run} and {@code shadow_failure}, and on what is known of a run with a challenger. */
@Repository
public class ShadowRunTable {

    private final JdbcClient jdbc;
    private final ShadowOutcomeTable outcomes;

    ShadowRunTable(JdbcClient jdbc, ShadowOutcomeTable outcomes) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
    }

    /** A challenger of a run. */
    public record Assigned(long challengerId, long versionId) {
    }

    /** A run whose outcomes can be read, with the two versions to be compared. */
    public record Due(long jobRunId, long challengerId, long challengerVersion, long championId, LocalDate businessDay, int windowDays) {
    }

    public void insert(long runId, long challengerId, long championId, LocalDate businessDay, int windowDays) {
        jdbc.sql("""
                        INSERT INTO shadow_run (job_run_id, challenger_id, champion_id, business_day, window_days)
                        VALUES (:run, :challenger, :champion, :day, :window)""")
                .param("run", runId).param("challenger", challengerId).param("champion", championId).param("day", businessDay)
                .param("window", windowDays).update();
    }

    /** Challengers of a run that have not failed in it, in a fixed order. */
    public List<Assigned> assigned(long runId) {
        return jdbc.sql("""
                        SELECT s.challenger_id, c.model_version_id AS version_id
                        FROM shadow_run s JOIN challenger c ON c.id = s.challenger_id
                        WHERE s.job_run_id = :run AND NOT EXISTS (SELECT FROM shadow_failure f
                            WHERE f.job_run_id = s.job_run_id AND f.challenger_id = s.challenger_id)
                        ORDER BY s.challenger_id""")
                .param("run", runId).query(Assigned.class).list();
    }

    /** Notes that a challenger failed in a run; the first failure counts. */
    public void failed(long runId, long challengerId, String reason) {
        jdbc.sql("""
                        INSERT INTO shadow_failure (job_run_id, challenger_id, reason) VALUES (:run, :challenger, :reason)
                        ON CONFLICT (job_run_id, challenger_id) DO NOTHING""")
                .param("run", runId).param("challenger", challengerId).param("reason", reason).update();
    }

    /** Runs that have succeeded and whose agreement has not been added up, oldest first. */
    public List<Due> uncounted() {
        return due("""
                NOT EXISTS (SELECT FROM shadow_agreement a WHERE a.job_run_id = s.job_run_id AND a.challenger_id = s.challenger_id)
                """).query(Due.class).list();
    }

    /** Runs whose window has passed and whose outcomes have not been measured, oldest first; of several of a day the last. */
    public List<Due> landed(LocalDate today, int keepDays) {
        return due("""
                s.business_day + s.window_days <= :today AND s.business_day >= :oldest
                AND NOT EXISTS (SELECT FROM shadow_outcome o WHERE o.job_run_id = s.job_run_id AND o.challenger_id = s.challenger_id)
                AND NOT EXISTS (SELECT FROM shadow_run t JOIN shadow_agreement a USING (job_run_id, challenger_id)
                                WHERE t.challenger_id = s.challenger_id AND t.business_day = s.business_day
                                    AND t.job_run_id > s.job_run_id)
                AND EXISTS (SELECT FROM shadow_agreement a WHERE a.job_run_id = s.job_run_id AND a.challenger_id = s.challenger_id)
                """).param("today", today).param("oldest", today.minusDays(keepDays)).query(Due.class).list();
    }

    private JdbcClient.StatementSpec due(String condition) {
        return jdbc.sql("""
                SELECT s.job_run_id, s.challenger_id, c.model_version_id AS challenger_version, s.champion_id, s.business_day,
                       s.window_days
                FROM shadow_run s JOIN challenger c ON c.id = s.challenger_id JOIN scoring_run r ON r.job_run_id = s.job_run_id
                WHERE r.published_at IS NOT NULL AND NOT EXISTS (SELECT FROM shadow_failure f
                        WHERE f.job_run_id = s.job_run_id AND f.challenger_id = s.challenger_id)
                    AND\s""" + condition + "ORDER BY s.business_day, s.job_run_id, s.challenger_id");
    }

    /** Runs with a challenger, newest first, with what is known of each. */
    public Page<ShadowedRun> list(long challengerId, Pageable page) {
        List<ShadowedRun> found = jdbc.sql("""
                        SELECT s.job_run_id, s.business_day, s.champion_id, v.number, s.window_days, f.reason AS failure,
                               a.moves, a.correlation, o.*, o.job_run_id IS NOT NULL AS realised
                        FROM shadow_run s JOIN model_version v ON v.id = s.champion_id
                            LEFT JOIN shadow_failure f ON f.job_run_id = s.job_run_id AND f.challenger_id = s.challenger_id
                            LEFT JOIN shadow_agreement a ON a.job_run_id = s.job_run_id AND a.challenger_id = s.challenger_id
                            LEFT JOIN shadow_outcome o ON o.job_run_id = s.job_run_id AND o.challenger_id = s.challenger_id
                        WHERE s.challenger_id = :challenger
                        ORDER BY s.business_day DESC, s.job_run_id DESC LIMIT :limit OFFSET :offset""")
                .param("challenger", challengerId).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(this::run).list();
        return new PageImpl<>(found, page, jdbc.sql("SELECT count(*) FROM shadow_run WHERE challenger_id = :challenger")
                .param("challenger", challengerId).query(Long.class).single());
    }

    private ShadowedRun run(ResultSet row, int number) throws SQLException {
        return new ShadowedRun(row.getLong(1), row.getObject("business_day", LocalDate.class), row.getLong("champion_id"),
                row.getInt("number"), row.getInt("window_days"), row.getString("failure"), agreement(row),
                row.getBoolean("realised") ? outcomes.read(row) : null);
    }

    private static @Nullable Agreement agreement(ResultSet row) throws SQLException {
        return row.getArray("moves") == null ? null
                : new Agreement(ShadowAnswerTable.moves(row.getArray("moves")), (Double) row.getObject("correlation"));
    }
}
