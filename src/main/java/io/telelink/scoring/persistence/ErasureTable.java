package io.telelink.scoring.persistence;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.audit.Hash;
import io.telelink.scoring.PredictionRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that take personal data out of predictions and keep what stands for it in their hashes. */
@Repository
public class ErasureTable {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ErasureTable(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** Waits for whoever scores this customer at the moment, and keeps others from it until the transaction ends. */
    public void lockRanges(long customerId) {
        jdbc.sql("""
                        SELECT count(*) FROM (SELECT FROM scoring_range
                            WHERE job_run_id IN (SELECT job_run_id FROM scoring_run WHERE closed_at IS NULL)
                                AND :customer BETWEEN first_customer_id AND last_customer_id FOR UPDATE) AS locked""")
                .param("customer", customerId).query(Long.class).single();
    }

    /** All predictions of a customer, oldest first. */
    public List<PredictionRow> predictionsOf(long customerId) {
        return jdbc.sql("SELECT * FROM prediction WHERE customer_id = :customer ORDER BY predicted_at, id")
                .param("customer", customerId).query((row, number) -> PredictionRows.read(row)).list();
    }

    public void keepDigests(long customerId, Map<Long, Hash> digests) {
        template.batchUpdate("INSERT INTO erased_prediction (prediction_id, customer_id, digest) VALUES (?, ?, ?)",
                digests.entrySet(), BATCH, (statement, entry) -> {
                    statement.setLong(1, entry.getKey());
                    statement.setLong(2, customerId);
                    statement.setBytes(3, entry.getValue().bytes());
                });
    }

    /** Takes away reasons and the current answer. */
    public void erase(long customerId) {
        jdbc.sql("""
                        UPDATE prediction SET reason_features = NULL, reason_contributions = NULL
                        WHERE customer_id = :customer AND reason_features IS NOT NULL""")
                .param("customer", customerId).update();
        jdbc.sql("DELETE FROM customer_score WHERE customer_id = :customer").param("customer", customerId).update();
    }

    /** What stands for erased personal data, by prediction. */
    public Map<Long, Hash> digests(Collection<Long> predictionIds) {
        Map<Long, Hash> digests = new HashMap<>();
        jdbc.sql("SELECT prediction_id, digest FROM erased_prediction WHERE prediction_id = ANY (:ids::bigint[])")
                .param("ids", predictionIds.toArray(Long[]::new))
                .query(row -> {
                    digests.put(row.getLong(1), Hash.of(row.getBytes(2)));
                });
        return digests;
    }
}
