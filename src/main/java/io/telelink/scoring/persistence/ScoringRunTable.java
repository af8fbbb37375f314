package io.telelink.scoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.registry.Champions;
import io.telelink.scoring.ScoringRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code scoring_run}. */
@Repository
public class ScoringRunTable {

    private final JdbcClient jdbc;

    ScoringRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who want to start a run wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('scoring_run'))").query((row, number) -> true).single();
    }

    /** Queues a run over everyone in the caller's transaction. */
    public long submit(Jobs jobs, Champions champions, String owner) {
        long id = jobs.submit(ScoringRun.KIND, "All active customers", owner);
        jdbc.sql("""
                        INSERT INTO scoring_run (job_run_id, scope, churn_version_id, value_version_id)
                        VALUES (:id, 'ALL', :churn, :value)""")
                .param("id", id).param("churn", champions.churnVersionId()).param("value", champions.valueVersionId())
                .update();
        return id;
    }

    /** Up to which customer the run is done. */
    public long checkpoint(long id) {
        return jdbc.sql("SELECT last_customer_id FROM scoring_run WHERE job_run_id = :id").param("id", id)
                .query(Long.class).single();
    }

    /** Adds a finished range to the run. */
    public void advance(long id, long lastCustomerId, long high, long medium, long low) {
        jdbc.sql("""
                        UPDATE scoring_run SET last_customer_id = :last, high = high + :high, medium = medium + :medium,
                            low = low + :low
                        WHERE job_run_id = :id""")
                .param("id", id).param("last", lastCustomerId).param("high", high).param("medium", medium)
                .param("low", low).update();
    }

    /** What belongs to a run of the kind SCORING. */
    public ScoringRun of(JobRun job) {
        return of(List.of(job)).getFirst();
    }

    /** What belongs to these runs of the kind SCORING, in their order. */
    public List<ScoringRun> of(List<JobRun> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, JobRun> byId = found.stream().collect(Collectors.toMap(JobRun::id, Function.identity()));
        Map<Long, ScoringRun> runs = jdbc.sql("""
                        SELECT r.*, churn.number AS churn_number, value.number AS value_number FROM scoring_run r
                            JOIN model_version churn ON churn.id = r.churn_version_id
                            JOIN model_version value ON value.id = r.value_version_id
                        WHERE r.job_run_id IN (:ids)""")
                .param("ids", byId.keySet())
                .query((row, number) -> run(row, byId)).list().stream()
                .collect(Collectors.toMap(ScoringRun::id, Function.identity()));
        return found.stream().map(job -> Objects.requireNonNull(runs.get(job.id()))).toList();
    }

    private static ScoringRun run(ResultSet row, Map<Long, JobRun> jobs) throws SQLException {
        return new ScoringRun(Objects.requireNonNull(jobs.get(row.getLong("job_run_id"))), row.getString("scope"),
                row.getLong("churn_version_id"), row.getInt("churn_number"), row.getLong("value_version_id"),
                row.getInt("value_number"), row.getLong("high"), row.getLong("medium"), row.getLong("low"));
    }
}
