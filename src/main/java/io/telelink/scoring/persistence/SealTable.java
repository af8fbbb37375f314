package io.telelink.scoring.persistence;

import java.time.ZoneOffset;
import java.util.Optional;

import io.telelink.scoring.Prediction;
import io.telelink.scoring.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the block that a prediction is sealed in. */
@Repository
public class SealTable {

    private final JdbcClient jdbc;

    SealTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Seal> find(Prediction prediction) {
        return jdbc.sql("""
                        SELECT b.id, b.position, encode(b.root, 'hex') AS root, b.sealed_at FROM prediction_block b
                        WHERE b.predicted_to >= :at AND b.predicted_from <= :at AND :id BETWEEN b.first_id AND b.last_id
                            AND (b.members IS NULL OR :id = ANY (b.members))
                        ORDER BY b.predicted_to LIMIT 1""")
                .param("at", prediction.predictedAt().atOffset(ZoneOffset.UTC)).param("id", prediction.id())
                .query((row, number) -> new Seal(row.getLong("id"), (Integer) row.getObject("position"),
                        row.getString("root"), row.getTimestamp("sealed_at").toInstant())).optional();
    }
}
