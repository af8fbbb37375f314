package io.telelink.monitoring.persistence;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code monitoring_sketch}. */
@Repository
public class SketchTable {

    private final JdbcClient jdbc;

    SketchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the range: what was counted is kept if its answers are. */
    public void insert(long runId, int position, int[] counts) {
        jdbc.sql("""
                        INSERT INTO monitoring_sketch (scoring_run_id, position, counts) VALUES (:run, :position, :counts)
                        ON CONFLICT (scoring_run_id, position) DO UPDATE SET counts = excluded.counts""")
                .param("run", runId).param("position", position).param("counts", counts).update();
    }

    public List<int[]> of(long runId) {
        return jdbc.sql("SELECT counts FROM monitoring_sketch WHERE scoring_run_id = :run").param("run", runId)
                .query((row, number) -> RowArrays.ints(row, "counts")).list();
    }

    /** Of a run that has its report, and of runs that ended without an answer for everybody. */
    public void deleteOfEnded() {
        jdbc.sql("""
                        DELETE FROM monitoring_sketch s USING job_run j
                        WHERE j.id = s.scoring_run_id AND (j.state IN ('FAILED', 'CANCELLED')
                            OR EXISTS (SELECT FROM monitoring_report r WHERE r.scoring_run_id = s.scoring_run_id))""").update();
    }
}
