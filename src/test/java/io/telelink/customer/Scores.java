package io.telelink.customer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.LongPredicate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Current answers for tests, made up but lawful: with a model version and a prediction behind each. */
@Component
public class Scores {

    private final JdbcClient jdbc;
    private final CurrentScores scores;
    private final TransactionTemplate transaction;

    Scores(JdbcClient jdbc, CurrentScores scores, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.scores = scores;
        this.transaction = transaction;
    }

    /** Gives those customers an answer that follows from their id. */
    public void give(LongPredicate customers, Instant at) {
        long version = version();
        transaction.executeWithoutResult(status -> {
            List<CurrentScore> given = jdbc.sql("SELECT id, current_snapshot_id FROM customer ORDER BY id")
                    .query((row, number) -> List.of(row.getLong(1), row.getLong(2))).list().stream()
                    .filter(ids -> customers.test(ids.get(0)))
                    .map(ids -> score(ids.get(0), predict(ids.get(0), ids.get(1), version, at), at)).toList();
            scores.replace(given);
        });
    }

    /** Gives the scored an expected profit, positive or not, that follows from their id and the time; every fourth has none. */
    public void giveProfits() {
        jdbc.sql("""
                UPDATE customer_score SET expected_profit = profit FROM (
                    SELECT customer_id AS id, CASE WHEN customer_id % 4 > 0
                        THEN customer_id * 29 % 83 - 40 + extract(minute FROM scored_at)::float8 END AS profit
                    FROM customer_score) AS given
                WHERE customer_id = id AND expected_profit IS DISTINCT FROM profit""").update();
    }

    /** An answer that follows from the customer's id. */
    public static CurrentScore score(long customer, long prediction, Instant at) {
        double probability = customer * 37 % 101 / 100.0;
        String band = probability >= .6 ? "HIGH" : probability >= .3 ? "MEDIUM" : "LOW";
        return new CurrentScore(customer, prediction, at, probability, band, 50 + customer * 13 % 997, null, null,
                null, null, null, "MONITOR", probability > .5 ? "customerServiceCalls" : null, null);
    }

    private long version() {
        jdbc.sql("INSERT INTO model_artifact (sha256, content) VALUES (sha256('x'), 'x') ON CONFLICT DO NOTHING").update();
        return jdbc.sql("""
                INSERT INTO model_version (task, number, specification, title, artifact_sha256, evaluation, provenance, created_by)
                VALUES ('CHURN', (SELECT count(*) + 1 FROM model_version), 'made-up', 'Made up', sha256('x'), '{}', '{}', 'test')
                RETURNING id""").query(Long.class).single();
    }

    /** @return id of a prediction that stands in the store */
    public long predict(long customer, long snapshot, long version, Instant at) {
        CurrentScore score = score(customer, 0, at);
        jdbc.sql("SELECT create_prediction_partition(:at)").param("at", Timestamp.from(at)).query(rows -> { });
        return jdbc.sql("""
                        INSERT INTO prediction (id, customer_id, snapshot_id, predicted_at, actor, purpose, churn_version_id,
                            value_version_id, margin, raw_probability, probability, threshold, risk_band, clv, clv_low,
                            clv_high, recommendation, high_value_charge)
                        VALUES (nextval('prediction_id_block'), :customer, :snapshot, :at, 'test', 'API', :version, :version, 0, :p, :p, .6, :band, :clv, :clv,
                            :clv, 'MONITOR', 65) RETURNING id""")
                .param("customer", customer).param("snapshot", snapshot).param("at", Timestamp.from(at))
                .param("version", version).param("p", score.probability()).param("band", score.riskBand())
                .param("clv", score.clv()).query(Long.class).single();
    }
}
