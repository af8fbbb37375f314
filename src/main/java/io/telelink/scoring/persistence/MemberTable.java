package io.telelink.scoring.persistence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.customer.CustomerCondition;
import io.telelink.customer.CustomerSource;
import io.telelink.customer.KeyRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code scoring_run_member}: whom a run over a segment scores. */
@Repository
public class MemberTable {

    private static final String RUN = "scoringRun";

    private final JdbcClient jdbc;

    MemberTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps who fulfils the condition at this moment, is active and has a snapshot. */
    public void insert(long runId, CustomerCondition condition) {
        Map<String, Object> parameters = new HashMap<>(condition.parameters());
        parameters.put(RUN, runId);
        jdbc.sql("INSERT INTO scoring_run_member (job_run_id, customer_id) SELECT :" + RUN + ", c.id"
                + CustomerSource.from(condition.sources())
                + " WHERE c.status = 'ACTIVE' AND c.current_snapshot_id IS NOT NULL AND (" + condition.sql() + ")")
                .params(parameters).update();
    }

    /** Divides the members into ranges of about so many, in order of id. */
    public List<KeyRange> ranges(long runId, int customers) {
        return jdbc.sql("""
                        SELECT min(customer_id) AS first, max(customer_id) AS last, count(*) AS customers
                        FROM (SELECT customer_id, (row_number() OVER (ORDER BY customer_id) - 1) / :customers AS range
                              FROM scoring_run_member WHERE job_run_id = :run) AS member
                        GROUP BY range ORDER BY range""")
                .param("run", runId).param("customers", customers).query(KeyRange.class).list();
    }

    /** The members between two ids, both included. */
    public List<Long> between(long runId, long first, long last) {
        return jdbc.sql("""
                        SELECT customer_id FROM scoring_run_member
                        WHERE job_run_id = :run AND customer_id BETWEEN :first AND :last ORDER BY customer_id""")
                .param("run", runId).param("first", first).param("last", last).query(Long.class).list();
    }
}
