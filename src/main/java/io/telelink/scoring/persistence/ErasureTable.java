package io.telelink.scoring.persistence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.telelink.audit.Hash;
import io.telelink.scoring.PredictionRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements that take personal data out of predictions and keep what stands for it in their hashes. */
@Repository
public class ErasureTable {

    private static final int BATCH = 1_000;
    private static final String LEAF = """
            SELECT p.id, substring(b.leaves FROM 1 + 32 * coalesce(array_position(b.members, p.id) - 1,
                (p.id - b.first_id)::integer) FOR 32)
            FROM prediction p JOIN prediction_block b ON\s""";
    private static final String IN_BLOCK = """
             AND p.id BETWEEN b.first_id AND b.last_id AND (b.members IS NULL OR p.id = ANY (b.members))
            WHERE p.customer_id = :customer""";

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

    /** The leaves of a customer's predictions in their blocks; none for those that wait to be sealed. Blocks of a run are found by it. */
    public Map<Long, Hash> leavesOf(long customerId) {
        Map<Long, Hash> leaves = new HashMap<>();
        jdbc.sql(LEAF + "b.scoring_run_id = p.scoring_run_id" + IN_BLOCK + " UNION ALL " + LEAF
                        + "p.scoring_run_id IS NULL AND b.scoring_run_id IS NULL AND b.predicted_to >= p.predicted_at"
                        + " AND b.predicted_from <= p.predicted_at" + IN_BLOCK)
                .param("customer", customerId).query(row -> {
                    leaves.put(row.getLong(1), Hash.of(row.getBytes(2)));
                });
        return leaves;
    }

    /**
     * What stands for an erased prediction.
     *
     * @param leaf its leaf from now on; null where the one in its block stays
     */
    public record Kept(long predictionId, Hash digest, @Nullable Hash leaf) {
    }

    public void keep(long customerId, List<Kept> kept) {
        template.batchUpdate("INSERT INTO erased_prediction (prediction_id, customer_id, digest, leaf) VALUES (?, ?, ?, ?)",
                kept, BATCH, (statement, each) -> {
                    statement.setLong(1, each.predictionId());
                    statement.setLong(2, customerId);
                    statement.setBytes(3, each.digest().bytes());
                    statement.setBytes(4, each.leaf() == null ? null : each.leaf().bytes());
                });
    }

    /** Takes away reasons, what the value was computed from, and the current answer. */
    public void erase(long customerId) {
        jdbc.sql("""
                        UPDATE prediction SET reason_features = NULL, reason_contributions = NULL, expected_revenue = NULL,
                            value_inputs = NULL
                        WHERE customer_id = :customer AND (reason_features IS NOT NULL OR value_inputs IS NOT NULL)""")
                .param("customer", customerId).update();
        jdbc.sql("DELETE FROM customer_score WHERE customer_id = :customer").param("customer", customerId).update();
    }

    /** The leaves that erased predictions have had since, by customer and in order of id. */
    public Map<Long, List<Hash>> renewed() {
        Map<Long, List<Hash>> leaves = new TreeMap<>();
        jdbc.sql("SELECT customer_id, leaf FROM erased_prediction WHERE leaf IS NOT NULL ORDER BY customer_id, prediction_id")
                .query(row -> {
                    leaves.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(Hash.of(row.getBytes(2)));
                });
        return leaves;
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
