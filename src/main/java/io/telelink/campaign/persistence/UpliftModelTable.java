package io.telelink.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import io.telelink.campaign.UpliftVersion;
import io.telelink.learning.metric.MetricInterval;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.uplift.GainCurve;
import io.telelink.learning.uplift.QiniEstimate;
import io.telelink.learning.uplift.TrainedUplift;
import io.telelink.learning.uplift.UpliftModel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code uplift_model}. */
@Repository
public class UpliftModelTable {

    private static final int POINTS = 100;
    private static final int MOST = 100;
    private static final String SELECT = """
            SELECT u.id, u.campaign_id, c.name, u.training_members, u.test_members, u.qini, u.qini_low, u.qini_high,
                u.curve_contacted, u.curve_gain, u.trained_at, u.trained_by
            FROM uplift_model u JOIN campaign c ON c.id = u.campaign_id\s""";

    private final JdbcClient jdbc;

    UpliftModelTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long insert(long campaignId, TrainedUplift trained, String me, Instant now) {
        GainCurve curve = trained.curve().thinned(POINTS);
        return jdbc.sql("""
                        INSERT INTO uplift_model (campaign_id, control_artifact, treated_artifact, training_members, test_members,
                            qini, qini_low, qini_high, curve_contacted, curve_gain, trained_at, trained_by)
                        VALUES (:campaign, :control, :treated, :training, :test, :qini, :low, :high, :contacted, :gain, :now, :me)
                        RETURNING id""")
                .param("campaign", campaignId).param("control", trained.model().control().toBytes())
                .param("treated", trained.model().treated().toBytes()).param("training", trained.trainingMembers())
                .param("test", trained.testMembers()).param("qini", trained.qini().value())
                .param("low", trained.qini().interval().low()).param("high", trained.qini().interval().high())
                .param("contacted", Arrays.stream(curve.contacted()).boxed().toArray(Integer[]::new))
                .param("gain", Arrays.stream(curve.gain()).boxed().toArray(Double[]::new))
                .param("now", Timestamp.from(now)).param("me", me).query(Long.class).single();
    }

    public Optional<UpliftModel> load(long id) {
        return jdbc.sql("SELECT control_artifact, treated_artifact FROM uplift_model WHERE id = :id").param("id", id)
                .query((row, number) -> new UpliftModel(ChurnModel.fromBytes(row.getBytes(1)), ChurnModel.fromBytes(row.getBytes(2))))
                .optional();
    }

    public Optional<UpliftVersion> find(long id) {
        return jdbc.sql(SELECT + "WHERE u.id = :id").param("id", id).query(UpliftModelTable::map).optional();
    }

    /** Newest first, the last hundred. */
    public List<UpliftVersion> list() {
        return jdbc.sql(SELECT + "ORDER BY u.id DESC LIMIT :most").param("most", MOST).query(UpliftModelTable::map).list();
    }

    /** The newest of a campaign. */
    public Optional<UpliftVersion> latest(long campaignId) {
        return jdbc.sql(SELECT + "WHERE u.campaign_id = :campaign ORDER BY u.id DESC LIMIT 1").param("campaign", campaignId)
                .query(UpliftModelTable::map).optional();
    }

    private static UpliftVersion map(ResultSet row, int number) throws SQLException {
        GainCurve curve = new GainCurve(
                Arrays.stream((Integer[]) row.getArray("curve_contacted").getArray()).mapToInt(Integer::intValue).toArray(),
                Arrays.stream((Double[]) row.getArray("curve_gain").getArray()).mapToDouble(Double::doubleValue).toArray());
        QiniEstimate qini = new QiniEstimate(row.getDouble("qini"),
                new MetricInterval(row.getDouble("qini_low"), row.getDouble("qini_high")));
        return new UpliftVersion(row.getLong("id"), row.getLong("campaign_id"), row.getString("name"),
                row.getInt("training_members"), row.getInt("test_members"), qini, curve,
                row.getTimestamp("trained_at").toInstant(), row.getString("trained_by"));
    }
}
