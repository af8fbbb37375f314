package io.telelink.training.persistence;

import java.util.List;

import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.training.TrainingRun;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code training_run}. */
@Repository
public class TrainingRunTable {

    private final JdbcClient jdbc;

    TrainingRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who want to start a training wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('training_run'))").query((row, number) -> true).single();
    }

    /** Queues a run of these specifications in the caller's transaction. */
    public long submit(Jobs jobs, List<String> specifications, String owner) {
        long id = jobs.submit(TrainingRun.KIND, String.join(", ", specifications), owner);
        jdbc.sql("INSERT INTO training_run (job_run_id, specifications) VALUES (:id, :specifications)")
                .param("id", id).param("specifications", specifications.toArray(String[]::new)).update();
        return id;
    }

    public List<String> specifications(long id) {
        return jdbc.sql("SELECT unnest(specifications) FROM training_run WHERE job_run_id = :id").param("id", id)
                .query(String.class).list();
    }

    public void rows(long id, int rows) {
        jdbc.sql("UPDATE training_run SET row_count = :rows WHERE job_run_id = :id").param("id", id).param("rows", rows)
                .update();
    }

    /** Whether the versions of the run are registered. */
    public boolean isRegistered(long id) {
        return jdbc.sql("SELECT outcome IS NOT NULL FROM training_run WHERE job_run_id = :id").param("id", id)
                .query(Boolean.class).single();
    }

    public void outcome(long id, String outcome) {
        jdbc.sql("UPDATE training_run SET outcome = :outcome WHERE job_run_id = :id").param("id", id)
                .param("outcome", outcome).update();
    }

    /** What belongs to a run of the kind TRAINING. */
    public TrainingRun of(JobRun job) {
        return jdbc.sql("SELECT row_count, outcome FROM training_run WHERE job_run_id = :id").param("id", job.id())
                .query((row, number) -> new TrainingRun(job, specifications(job.id()), (Integer) row.getObject("row_count"),
                        row.getString("outcome"))).single();
    }
}
