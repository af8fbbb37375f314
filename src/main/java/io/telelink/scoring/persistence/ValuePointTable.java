package io.telelink.scoring.persistence;

import java.util.List;

import io.telelink.scoring.ValuePoint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how a customer's value changed, without the rest of the predictions. */
@Repository
public class ValuePointTable {

    private final JdbcClient jdbc;

    ValuePointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest so many, newest first. */
    public List<ValuePoint> of(long customerId, int most) {
        return jdbc.sql("""
                        SELECT p.id, p.predicted_at, p.clv, p.clv_low, p.clv_high, p.economics_id, v.number
                        FROM prediction p JOIN model_version v ON v.id = p.value_version_id
                        WHERE p.customer_id = :customer ORDER BY p.predicted_at DESC, p.id DESC LIMIT :most""")
                .param("customer", customerId).param("most", most)
                .query((row, number) -> new ValuePoint(row.getLong("id"), row.getTimestamp("predicted_at").toInstant(),
                        row.getDouble("clv"), row.getDouble("clv_low"), row.getDouble("clv_high"),
                        (Long) row.getObject("economics_id"), row.getInt("number"))).list();
    }
}
