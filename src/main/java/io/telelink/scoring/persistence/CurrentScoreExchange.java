package io.telelink.scoring.persistence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Statements that replace {@code customer_score} by a table built beside it. The new one gets the same columns, constraints
 * and indexes under the same names, whatever later migrations add.
 */
@Repository
public class CurrentScoreExchange {

    private static final String NEXT = "customer_score_next";
    private static final String FORMER = "customer_score_former";
    /** Longest that readers can be made to wait behind this. */
    private static final String PATIENCE = "100ms";

    private final JdbcClient jdbc;

    CurrentScoreExchange(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The run whose answers become current. */
    public record Run(long id, Instant predictedAt) {
    }

    /** Makes other exchanges wait until the transaction ends. */
    public void lockOthersOut() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('customer_score_exchange'))").query(rows -> { });
    }

    /** Answers of the run, and those from before of customers whom it did not score. */
    public void fill(Run run) {
        dropFormer();
        execute("DROP TABLE IF EXISTS " + NEXT);
        execute("CREATE TABLE " + NEXT + " (LIKE customer_score INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS)");
        jdbc.sql("SELECT format('COMMENT ON TABLE " + NEXT + " IS %L', obj_description('customer_score'::regclass))")
                .query(String.class).list().forEach(this::execute);
        jdbc.sql("INSERT INTO " + NEXT + """
                         (customer_id, prediction_id, scored_at, probability, risk_band, clv, recommendation, clv_low, clv_high,
                          economics_id, expected_revenue, value_if_kept, proposal_policy_id, offer_version_id,
                          expected_profit, recommendation_rule, main_reason)
                        SELECT customer_id, id, predicted_at, probability, risk_band, clv, recommendation, clv_low, clv_high,
                            economics_id, expected_revenue, value_if_kept, proposal_policy_id, offer_version_id,
                            expected_profit, recommendation_rule,
                            CASE WHEN reason_features IS NULL THEN NULL
                                 WHEN reason_contributions[1] > 0 THEN reason_features[1]
                                 ELSE (SELECT f FROM unnest(reason_features, reason_contributions) WITH ORDINALITY AS r(f, c, n)
                                       WHERE c > 0 ORDER BY n LIMIT 1) END
                        FROM prediction WHERE predicted_at = :at AND scoring_run_id = :run""")
                .param("at", run.predictedAt().atOffset(ZoneOffset.UTC)).param("run", run.id()).update();
        execute("ALTER TABLE " + NEXT + " ADD CONSTRAINT pk_" + NEXT + " PRIMARY KEY (customer_id)");
        execute("ANALYZE " + NEXT);
        execute("INSERT INTO " + NEXT + " SELECT s.* FROM customer_score s WHERE NOT EXISTS (SELECT FROM " + NEXT
                + " n WHERE n.customer_id = s.customer_id)");
    }

    /** Definitions of the indexes that the new table has to get, besides its primary key. */
    public List<String> indexes() {
        return jdbc.sql("""
                SELECT replace(regexp_replace(pg_get_indexdef(i.indexrelid), ' INDEX (\\S+) ON ', ' INDEX \\1_next ON '),
                    'customer_score USING', 'customer_score_next USING')
                FROM pg_index i WHERE i.indrelid = 'customer_score'::regclass AND NOT i.indisprimary""")
                .query(String.class).list();
    }

    public void build(String index) {
        execute("SET LOCAL maintenance_work_mem = '256MB'");
        execute(index);
    }

    /**
     * Brings over what was answered since the run began, and exchanges the tables.
     *
     * @throws org.springframework.dao.DataAccessException that {@link io.telelink.database.LockTimeout} knows, when others keep the table
     *                                                     too long; nothing is changed then
     */
    public void exchange(Run run) {
        execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
        execute("LOCK TABLE customer_score IN ACCESS EXCLUSIVE MODE");
        // Replaced as whole rows: a list of columns to update would have to follow every later migration.
        jdbc.sql("DELETE FROM " + NEXT + " WHERE customer_id IN (SELECT customer_id FROM customer_score WHERE scored_at >= :at)")
                .param("at", run.predictedAt().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("INSERT INTO " + NEXT + " SELECT * FROM customer_score WHERE scored_at >= :at")
                .param("at", run.predictedAt().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("DELETE FROM " + NEXT + " WHERE customer_id IN (SELECT id FROM customer WHERE erased_at >= :at)")
                .param("at", run.predictedAt().atOffset(ZoneOffset.UTC)).update();
        jdbc.sql("""
                SELECT format('ALTER INDEX %I RENAME TO %I', relname, replace(relname, 'customer_score', 'customer_score_former'))
                FROM pg_class JOIN pg_index ON indexrelid = oid WHERE indrelid = 'customer_score'::regclass""")
                .query(String.class).list().forEach(this::execute);
        execute("ALTER TABLE customer_score RENAME TO " + FORMER);
        execute("ALTER TABLE " + NEXT + " RENAME TO customer_score");
        jdbc.sql("""
                SELECT format('ALTER INDEX %I RENAME TO %I', relname, CASE WHEN relname = 'pk_customer_score_next'
                    THEN 'pk_customer_score' ELSE left(relname, -length('_next')) END)
                FROM pg_class JOIN pg_index ON indexrelid = oid WHERE indrelid = 'customer_score'::regclass""")
                .query(String.class).list().forEach(this::execute);
    }

    /** Removes the answers from before the last exchange. */
    public void dropFormer() {
        execute("SET LOCAL lock_timeout = '" + PATIENCE + "'");
        execute("DROP TABLE IF EXISTS " + FORMER);
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
