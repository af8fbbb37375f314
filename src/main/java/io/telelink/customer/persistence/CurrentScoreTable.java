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
import io.telelink.customer.CurrentScore.Decision;
import io.telelink.customer.CurrentScores;
import io.telelink.customer.listing.ListChanges;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Current answers, replaced in one statement however many there are. */
@Repository
class CurrentScoreTable implements CurrentScores {

    private static final List<Column> COLUMNS = List.of(
            new Column("customer_id", "bigint", CurrentScore::customerId),
            new Column("prediction_id", "bigint", CurrentScore::predictionId),
            new Column("scored_at", "timestamptz", score -> OffsetDateTime.ofInstant(score.scoredAt(), ZoneOffset.UTC).toString()),
            new Column("probability", "float8", CurrentScore::probability),
            new Column("risk_band", "text", CurrentScore::riskBand),
            new Column("clv", "float8", CurrentScore::clv),
            new Column("clv_low", "float8", CurrentScore::clvLow),
            new Column("clv_high", "float8", CurrentScore::clvHigh),
            new Column("economics_id", "bigint", CurrentScore::economicsId),
            new Column("expected_revenue", "float8", CurrentScore::expectedRevenue),
            new Column("value_if_kept", "float8", CurrentScore::valueIfKept),
            new Column("recommendation", "text", CurrentScore::recommendation),
            new Column("main_reason", "text", CurrentScore::mainReason),
            new Column("proposal_policy_id", "bigint", of(Decision::policyId)),
            new Column("offer_version_id", "bigint", of(Decision::offerVersionId)),
            new Column("expected_profit", "float8", of(Decision::expectedProfit)),
            new Column("recommendation_rule", "text", of(Decision::rule)));
    private static final String REPLACE = replace();

    private record Column(String name, String type, Function<CurrentScore, @Nullable Object> value) {
    }

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
            for (int i = 0; i < COLUMNS.size(); i++) {
                Column column = COLUMNS.get(i);
                statement.setArray(i + 1, connection.createArrayOf(column.type(), scores.stream().map(column.value()).toArray()));
            }
        });
        lists.note(scores.stream().map(CurrentScore::customerId).collect(Collectors.toSet()));
    }

    Optional<CurrentScore> find(long customerId) {
        return JdbcClient.create(template).sql("SELECT * FROM customer_score WHERE customer_id = :id")
                .param("id", customerId).query(CurrentScoreTable::map).optional();
    }

    private static String replace() {
        String names = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
        String arrays = COLUMNS.stream().map(column -> "?::" + column.type() + "[]").collect(Collectors.joining(", "));
        String changed = COLUMNS.stream().skip(1).map(column -> column.name() + " = excluded." + column.name())
                .collect(Collectors.joining(", "));
        return "INSERT INTO customer_score (" + names + ") SELECT DISTINCT ON (customer_id) * FROM unnest(" + arrays
                + ") AS new (" + names + ") ORDER BY customer_id, scored_at DESC, prediction_id DESC"
                + " ON CONFLICT (customer_id) DO UPDATE SET " + changed
                + " WHERE (customer_score.scored_at, customer_score.prediction_id) < (excluded.scored_at, excluded.prediction_id)";
    }

    private static Function<CurrentScore, @Nullable Object> of(Function<Decision, @Nullable Object> part) {
        return score -> score.decision() == null ? null : part.apply(score.decision());
    }

    private static CurrentScore map(ResultSet row, int number) throws SQLException {
        Timestamp scoredAt = row.getTimestamp("scored_at");
        Long policy = (Long) row.getObject("proposal_policy_id");
        return new CurrentScore(row.getLong("customer_id"), row.getLong("prediction_id"), scoredAt.toInstant(),
                row.getDouble("probability"), row.getString("risk_band"), row.getDouble("clv"),
                (Double) row.getObject("clv_low"), (Double) row.getObject("clv_high"), (Long) row.getObject("economics_id"),
                (Double) row.getObject("expected_revenue"), (Double) row.getObject("value_if_kept"), row.getString("recommendation"), row.getString("main_reason"),
                policy == null ? null : new Decision(policy, (Long) row.getObject("offer_version_id"),
                        (Double) row.getObject("expected_profit"), row.getString("recommendation_rule")));
    }
}
