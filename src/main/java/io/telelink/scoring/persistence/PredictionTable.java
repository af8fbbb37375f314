package io.telelink.scoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import io.telelink.database.CopyWriter;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.Reasons;
import io.telelink.scoring.Recommendation;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code prediction}. */
@Repository
public class PredictionTable {

    private static final String SELECT = """
            SELECT p.*, c.account_number, churn.number AS churn_number, value.number AS value_number
            FROM prediction p
                JOIN model_version churn ON churn.id = p.churn_version_id
                JOIN model_version value ON value.id = p.value_version_id
                LEFT JOIN customer c ON c.id = p.customer_id
            """;
    private static final String NEWEST_FIRST = " ORDER BY p.predicted_at DESC, p.id DESC";
    private static final List<String> COLUMNS = List.of("id", "scoring_run_id", "customer_id", "snapshot_id",
            "predicted_at", "actor", "purpose", "churn_version_id", "value_version_id", "margin", "raw_probability",
            "probability", "threshold", "risk_band", "clv", "clv_low", "clv_high", "recommendation", "explanation");
    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final JsonMapper json;

    PredictionTable(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        JdbcTemplate cursor = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        // Inside a transaction the driver then reads from a cursor on the server instead of all rows at once.
        cursor.setFetchSize(FETCH_SIZE);
        this.streaming = new NamedParameterJdbcTemplate(cursor);
        this.json = json;
    }

    /** Ids for predictions to be, so that an answer is complete before it is stored. */
    public long[] nextIds(int count) {
        return jdbc.sql("SELECT nextval(pg_get_serial_sequence('prediction', 'id')) FROM generate_series(1, :count)")
                .param("count", count).query(Long.class).list().stream().mapToLong(Long::longValue).toArray();
    }

    /** Stores them by COPY in the caller's transaction: the same one statement for one and for ten thousand. */
    public void insert(List<Prediction> predictions) {
        streaming.getJdbcOperations().execute((ConnectionCallback<Long>) connection -> {
            try (CopyWriter copy = CopyWriter.into(connection, "prediction", COLUMNS)) {
                predictions.forEach(prediction -> write(copy, prediction));
                return copy.finish();
            }
        });
    }

    private void write(CopyWriter copy, Prediction p) {
        copy.whole(p.id()).value(p.scoringRunId()).value(p.customerId()).whole(p.snapshotId()).value(p.predictedAt())
                .text(p.actor()).text(p.purpose().name()).whole(p.churnVersionId()).whole(p.valueVersionId())
                .number(p.margin()).number(p.rawProbability()).number(p.probability()).number(p.threshold())
                .text(p.band().name()).number(p.clv()).number(p.clvLow()).number(p.clvHigh())
                .text(p.recommendation().name()).text(json.writeValueAsString(p.reasons())).endRow();
    }

    public Optional<Prediction> find(long id) {
        return jdbc.sql(SELECT + "WHERE p.id = :id").param("id", id).query(this::map).optional();
    }

    public List<Prediction> search(PredictionFilter filter, Pageable page) {
        Conditions conditions = conditions(filter);
        return jdbc.sql(SELECT + conditions.where() + NEWEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(conditions.parameters()).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(this::map).list();
    }

    /** Hands over every match, newest first, however many there are. Needs a transaction. */
    public void stream(PredictionFilter filter, Consumer<Prediction> consumer) {
        Conditions conditions = conditions(filter);
        streaming.query(SELECT + conditions.where() + NEWEST_FIRST, conditions.parameters(),
                (RowCallbackHandler) row -> consumer.accept(map(row, 0)));
    }

    public long count(PredictionFilter filter) {
        Conditions conditions = conditions(filter);
        return jdbc.sql("SELECT count(*) FROM prediction p " + conditions.where()).params(conditions.parameters())
                .query(Long.class).single();
    }

    /** Whether the data set assigned the snapshot to the training part, before the version was made. */
    public boolean isTrainedOn(long snapshotId, long churnVersionId) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM snapshot_label l JOIN model_version v ON v.id = :version
                                       WHERE l.snapshot_id = :snapshot AND l.part = 'TRAIN'
                                           AND l.created_at <= v.created_at)""")
                .param("snapshot", snapshotId).param("version", churnVersionId).query(Boolean.class).single();
    }

    private static Conditions conditions(PredictionFilter filter) {
        var conditions = new Conditions();
        conditions.add("p.customer_id = (SELECT id FROM customer WHERE account_number = :account)", "account",
                filter.account());
        conditions.add("p.scoring_run_id = :run", "run", filter.scoringRunId());
        conditions.add("p.risk_band = :band", "band", filter.band() == null ? null : filter.band().name());
        conditions.add("p.purpose = :purpose", "purpose", filter.purpose() == null ? null : filter.purpose().name());
        conditions.add("p.predicted_at >= :from", "from",
                filter.from() == null ? null : filter.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        conditions.add("p.predicted_at < :to", "to",
                filter.to() == null ? null : filter.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        return conditions;
    }

    private Prediction map(ResultSet row, int number) throws SQLException {
        return new Prediction(row.getLong("id"), (Long) row.getObject("scoring_run_id"),
                (Long) row.getObject("customer_id"), row.getString("account_number"), row.getLong("snapshot_id"),
                row.getTimestamp("predicted_at").toInstant(), row.getString("actor"),
                Purpose.valueOf(row.getString("purpose")), row.getLong("churn_version_id"), row.getInt("churn_number"),
                row.getLong("value_version_id"), row.getInt("value_number"), row.getDouble("margin"),
                row.getDouble("raw_probability"), row.getDouble("probability"), row.getDouble("threshold"),
                RiskBand.valueOf(row.getString("risk_band")), row.getDouble("clv"), row.getDouble("clv_low"),
                row.getDouble("clv_high"), Recommendation.valueOf(row.getString("recommendation")),
                json.readValue(row.getString("explanation"), Reasons.class));
    }
}
