package io.telelink.training.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /** What belongs to runs of the kind TRAINING, in their order. */
    public List<TrainingRun> of(List<JobRun> jobs) {
        if (jobs.isEmpty()) {
            return List.of();
        }
        Map<Long, TrainingRun> runs = new HashMap<>();
        Map<Long, JobRun> byId = jobs.stream().collect(Collectors.toMap(JobRun::id, Function.identity()));
        jdbc.sql("SELECT job_run_id, specifications, row_count, outcome FROM training_run WHERE job_run_id IN (:ids)")
                .param("ids", byId.keySet())
                .query(row -> {
                    long id = row.getLong("job_run_id");
                    runs.put(id, new TrainingRun(byId.get(id), List.of((String[]) row.getArray("specifications").getArray()),
                            (Integer) row.getObject("row_count"), row.getString("outcome")));
                });
        return jobs.stream().map(job -> runs.get(job.id())).filter(Objects::nonNull).toList();
    }
}
