package io.telelink.scoring.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.telelink.database.BinaryCopyReader;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Recommendation;
import io.telelink.scoring.TopReasons;
import org.jspecify.annotations.Nullable;

/** How rows travel to and from {@code prediction}, bit for bit. */
final class PredictionRows {

    static final List<String> COLUMNS = List.of("id", "predicted_at", "scoring_run_id", "customer_id", "snapshot_id", "actor",
            "purpose", "churn_version_id", "value_version_id", "margin", "raw_probability", "probability", "threshold",
            "risk_band", "clv", "clv_low", "clv_high", "recommendation", "high_value_charge", "reason_features",
            "reason_contributions", "economics_id", "expected_revenue", "value_if_kept", "value_inputs", "proposal_policy_id", "offer_version_id",
            "expected_profit", "recommendation_rule");

    private PredictionRows() {
    }

    static BinaryCopyWriter open(Connection connection) {
        return BinaryCopyWriter.into(connection, "prediction", COLUMNS);
    }

    static void write(BinaryCopyWriter copy, PredictionRow p) {
        TopReasons reasons = p.reasons();
        copy.startRow().whole(p.id()).moment(p.predictedAt()).whole(p.scoringRunId()).whole(p.customerId())
                .whole(p.snapshotId()).text(p.actor()).text(p.purpose().name()).whole(p.churnVersionId())
                .whole(p.valueVersionId()).number(p.margin()).number(p.rawProbability()).number(p.probability())
                .number(p.threshold()).text(p.band().name()).number(p.clv()).number(p.clvLow()).number(p.clvHigh())
                .text(p.recommendation().name()).number(p.highValueCharge())
                .texts(reasons == null ? null : reasons.features())
                .numbers(reasons == null ? null : reasons.contributions());
        PricingColumns.write(copy, p.pricing());
    }

    static PredictionRow read(BinaryCopyReader row) {
        return new PredictionRow(row.whole(), row.moment(), row.wholeOrNull(), row.wholeOrNull(), row.whole(),
                String.valueOf(row.text()), Purpose.valueOf(String.valueOf(row.text())), row.whole(), row.whole(),
                row.number(), row.number(), row.number(), row.number(), RiskBand.valueOf(String.valueOf(row.text())),
                row.number(), row.number(), row.number(), Recommendation.valueOf(String.valueOf(row.text())), row.number(),
                reasons(row.texts(), row.numbers()), PricingColumns.read(row));
    }

    static PredictionRow read(ResultSet row) throws SQLException {
        return new PredictionRow(row.getLong("id"), row.getTimestamp("predicted_at").toInstant(),
                (Long) row.getObject("scoring_run_id"), (Long) row.getObject("customer_id"), row.getLong("snapshot_id"),
                row.getString("actor"), Purpose.valueOf(row.getString("purpose")), row.getLong("churn_version_id"),
                row.getLong("value_version_id"), row.getDouble("margin"), row.getDouble("raw_probability"),
                row.getDouble("probability"), row.getDouble("threshold"), RiskBand.valueOf(row.getString("risk_band")),
                row.getDouble("clv"), row.getDouble("clv_low"), row.getDouble("clv_high"),
                Recommendation.valueOf(row.getString("recommendation")), row.getDouble("high_value_charge"),
                reasons(row), PricingColumns.read(row));
    }

    private static @Nullable TopReasons reasons(ResultSet row) throws SQLException {
        Array features = row.getArray("reason_features");
        return features == null ? null : reasons((String[]) features.getArray(),
                Arrays.stream((Double[]) row.getArray("reason_contributions").getArray())
                        .mapToDouble(Double::doubleValue).toArray());
    }

    private static @Nullable TopReasons reasons(String @Nullable [] features, double @Nullable [] contributions) {
        return features == null ? null : new TopReasons(features, Objects.requireNonNull(contributions));
    }
}
