package io.telelink.training.persistence;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.job.JobRun;
import io.telelink.job.Jobs;
import io.telelink.training.BestSoFar;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingRun;
import io.telelink.training.TrainingTrigger;
import io.telelink.training.TrainingWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code training_run}. */
@Repository
public class TrainingRunTable {

    private final JdbcClient jdbc;

    TrainingRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who want to queue a training wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('training_run'))").query((row, number) -> true).single();
    }

    /** Queues a run in the caller's transaction. */
    public long submit(Jobs jobs, TrainingRequest request, TrainingTrigger trigger, String reason, String owner) {
        long id = jobs.submit(TrainingRun.KIND, String.join(", ", request.specifications()), owner);
        TrainingWindow window = request.window();
        jdbc.sql("""
                        INSERT INTO training_run (job_run_id, specifications, trigger_kind, reason, window_kind, wanted_cut_off,
                                                  pooled, max_rows, seed)
                        VALUES (:id, :specifications, :trigger, :reason, :window, :cutOff, :pooled, :rows, :seed)""")
                .param("id", id).param("specifications", request.specifications().toArray(String[]::new))
                .param("trigger", trigger.name()).param("reason", reason).param("window", kind(window))
                .param("cutOff", window instanceof TrainingWindow.CutOff(LocalDate day) ? day : null)
                .param("pooled", window instanceof TrainingWindow.Pooled(int cutOffs) ? cutOffs : null)
                .param("rows", request.maxRows()).param("seed", request.seed()).update();
        return id;
    }

    private static String kind(TrainingWindow window) {
        return switch (window) {
            case TrainingWindow.Latest latest -> "LATEST";
            case TrainingWindow.CutOff cutOff -> "CUT_OFF";
            case TrainingWindow.Pooled pooled -> "POOLED";
        };
    }

    public TrainingRequest request(long id) {
        return jdbc.sql("SELECT * FROM training_run WHERE job_run_id = :id").param("id", id)
                .query((row, number) -> request(row)).single();
    }

    /** @param cutOffs days that the rows are of; empty where they are of many days */
    public void rows(long id, int rows, List<LocalDate> cutOffs) {
        jdbc.sql("UPDATE training_run SET row_count = :rows, cut_offs = :days WHERE job_run_id = :id").param("id", id)
                .param("rows", rows).param("days", cutOffs.stream().map(Date::valueOf).toArray(Date[]::new)).update();
    }

    public void best(long id, BestSoFar best) {
        jdbc.sql("""
                        UPDATE training_run SET best_metric = :metric, best_score = :score, best_title = :title
                        WHERE job_run_id = :id""").param("id", id).param("metric", best.metric()).param("score", best.score())
                .param("title", best.title()).update();
    }

    /** Whether the versions of the run are registered. */
    public boolean isRegistered(long id) {
        return jdbc.sql("SELECT outcome IS NOT NULL FROM training_run WHERE job_run_id = :id").param("id", id)
                .query(Boolean.class).single();
    }

    /** The same, with whoever else wants to know waiting until the transaction ends: it is decided in it. */
    public boolean lockRegistered(long id) {
        return jdbc.sql("SELECT outcome IS NOT NULL FROM training_run WHERE job_run_id = :id FOR UPDATE").param("id", id)
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
        jdbc.sql("SELECT * FROM training_run WHERE job_run_id IN (:ids)").param("ids", byId.keySet()).query(row -> {
            long id = row.getLong("job_run_id");
            runs.put(id, run(byId.get(id), row));
        });
        return jobs.stream().map(job -> runs.get(job.id())).filter(Objects::nonNull).toList();
    }

    private static TrainingRun run(JobRun job, ResultSet row) throws SQLException {
        return new TrainingRun(job, request(row), TrainingTrigger.valueOf(row.getString("trigger_kind")), row.getString("reason"),
                (Integer) row.getObject("row_count"), days(row.getArray("cut_offs")), best(row), row.getString("outcome"));
    }

    private static TrainingRequest request(ResultSet row) throws SQLException {
        TrainingWindow window = switch (row.getString("window_kind")) {
            case "CUT_OFF" -> new TrainingWindow.CutOff(row.getObject("wanted_cut_off", LocalDate.class));
            case "POOLED" -> new TrainingWindow.Pooled(row.getInt("pooled"));
            default -> new TrainingWindow.Latest();
        };
        return new TrainingRequest(List.of((String[]) row.getArray("specifications").getArray()), window,
                (Integer) row.getObject("max_rows"), (Long) row.getObject("seed"));
    }

    private static @Nullable BestSoFar best(ResultSet row) throws SQLException {
        String metric = row.getString("best_metric");
        return metric == null ? null : new BestSoFar(metric, row.getDouble("best_score"), row.getString("best_title"));
    }

    private static List<LocalDate> days(Array array) throws SQLException {
        return Arrays.stream((Date[]) array.getArray()).map(Date::toLocalDate).toList();
    }
}
