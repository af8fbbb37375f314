package io.telelink.training.specification.persistence;

import java.util.Optional;
import java.util.function.LongFunction;

import io.telelink.job.JobRun;
import io.telelink.training.specification.Trial;
import io.telelink.training.specification.TrialResult;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code specification_trial}. */
@Repository
public class TrialTable {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TrialTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Makes others who want to start a trial wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('specification_trial'))").query((row, number) -> true).single();
    }

    public void insert(long jobRunId, String name, String text) {
        jdbc.sql("INSERT INTO specification_trial (job_run_id, name, content) VALUES (:id, :name, :content)")
                .param("id", jobRunId).param("name", name).param("content", text).update();
    }

    /** Nobody needs old ones: each keeps its whole text. */
    public void deleteOlderThan(int days) {
        jdbc.sql("""
                DELETE FROM specification_trial trial USING job_run run
                WHERE run.id = trial.job_run_id AND run.created_at < now() - make_interval(days => :days)""").param("days", days).update();
    }

    public void result(long jobRunId, TrialResult result) {
        jdbc.sql("UPDATE specification_trial SET result = :result::jsonb WHERE job_run_id = :id")
                .param("id", jobRunId).param("result", json.writeValueAsString(result)).update();
    }

    /** The trial of a run; empty where the run is no trial. */
    public Optional<Trial> find(JobRun run) {
        return jdbc.sql("SELECT name, content, result FROM specification_trial WHERE job_run_id = :id").param("id", run.id())
                .query((row, number) -> new Trial(run, row.getString("name"), row.getString("content"),
                        result(row.getString("result")))).optional();
    }

    /** The newest trial of a specification. */
    public Optional<Trial> newest(String name, LongFunction<Optional<JobRun>> runs) {
        return jdbc.sql("SELECT job_run_id FROM specification_trial WHERE name = :name ORDER BY job_run_id DESC LIMIT 1")
                .param("name", name).query(Long.class).optional().flatMap(runs::apply).flatMap(this::find);
    }

    private @Nullable TrialResult result(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, TrialResult.class);
    }
}
