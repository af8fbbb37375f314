package io.telelink.training.persistence;

import java.util.List;

import io.telelink.training.LogLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code training_log}. */
@Repository
public class TrainingLogTable {

    /** Most lines that are kept of a run. */
    public static final int MOST = 500;

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;

    TrainingLogTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a line; what is longer than a line may be is shortened. */
    public void add(long runId, String line) {
        jdbc.sql("INSERT INTO training_log (job_run_id, line) VALUES (:run, :line)").param("run", runId)
                .param("line", line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…").update();
    }

    public int count(long runId) {
        return jdbc.sql("SELECT count(*) FROM training_log WHERE job_run_id = :run").param("run", runId)
                .query(Integer.class).single();
    }

    /** Lines after one, oldest first. */
    public List<LogLine> after(long runId, long lineId) {
        return jdbc.sql("""
                        SELECT id, said_at, line FROM training_log WHERE job_run_id = :run AND id > :after
                        ORDER BY id LIMIT :most""").param("run", runId).param("after", lineId).param("most", MOST + 1)
                .query((row, number) -> new LogLine(row.getLong("id"), row.getTimestamp("said_at").toInstant(),
                        row.getString("line"))).list();
    }
}
