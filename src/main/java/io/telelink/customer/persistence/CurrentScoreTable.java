package io.telelink.customer.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.customer.CurrentScore;
import io.telelink.customer.CurrentScores;
import io.telelink.customer.listing.ListChanges;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Current answers, replaced in one statement however many there are. */
@Repository
class CurrentScoreTable implements CurrentScores {

    private static final String REPLACE = """
            INSERT INTO customer_score (customer_id, prediction_id, scored_at, probability, risk_band, clv, recommendation,
                                        main_reason)
            SELECT DISTINCT ON (customer_id) *
            FROM unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::float8[], ?::text[], ?::float8[], ?::text[], ?::text[])
                AS new (customer_id, prediction_id, scored_at, probability, risk_band, clv, recommendation, main_reason)
            ORDER BY customer_id, scored_at DESC, prediction_id DESC
            ON CONFLICT (customer_id) DO UPDATE SET
                prediction_id = excluded.prediction_id, scored_at = excluded.scored_at,
                probability = excluded.probability, risk_band = excluded.risk_band, clv = excluded.clv,
                recommendation = excluded.recommendation, main_reason = excluded.main_reason
            WHERE (customer_score.scored_at, customer_score.prediction_id) < (excluded.scored_at, excluded.prediction_id)""";

    private final JdbcTemplate template;
    private final ListChanges lists;

    CurrentScoreTable(JdbcTemplate template, ListChanges lists) {
        this.template = template;
        this.lists = lists;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(List<CurrentScore> scores) {
        if (scores.isEmpty()) {
            return;
        }
        template.update(REPLACE, (PreparedStatement statement) -> {
            Connection connection = statement.getConnection();
            array(statement, connection, 1, "bigint", scores, CurrentScore::customerId);
            array(statement, connection, 2, "bigint", scores, CurrentScore::predictionId);
            array(statement, connection, 3, "timestamptz", scores,
                    score -> OffsetDateTime.ofInstant(score.scoredAt(), ZoneOffset.UTC).toString());
            array(statement, connection, 4, "float8", scores, CurrentScore::probability);
            array(statement, connection, 5, "text", scores, CurrentScore::riskBand);
            array(statement, connection, 6, "float8", scores, CurrentScore::clv);
            array(statement, connection, 7, "text", scores, CurrentScore::recommendation);
            array(statement, connection, 8, "text", scores, CurrentScore::mainReason);
        });
        lists.note(scores.stream().map(CurrentScore::customerId).collect(Collectors.toSet()));
    }

    Optional<CurrentScore> find(long customerId) {
        return JdbcClient.create(template).sql("SELECT * FROM customer_score WHERE customer_id = :id")
                .param("id", customerId).query(CurrentScoreTable::map).optional();
    }

    private static void array(PreparedStatement statement, Connection connection, int index, String type,
                              List<CurrentScore> scores, Function<CurrentScore, ?> value) throws SQLException {
        statement.setArray(index, connection.createArrayOf(type, scores.stream().map(value).toArray()));
    }

    private static CurrentScore map(ResultSet row, int number) throws SQLException {
        Timestamp scoredAt = row.getTimestamp("scored_at");
        return new CurrentScore(row.getLong("customer_id"), row.getLong("prediction_id"), scoredAt.toInstant(),
                row.getDouble("probability"), row.getString("risk_band"), row.getDouble("clv"),
                row.getString("recommendation"), row.getString("main_reason"));
    }
}
