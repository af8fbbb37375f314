package io.telelink.scoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import io.telelink.database.BinaryCopyWriter;
import io.telelink.scoring.Prediction;
import io.telelink.scoring.PredictionFilter;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Purpose;
import io.telelink.scoring.compute.ReasonsReader;
import io.telelink.scoring.compute.ReasonsReader.Found;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

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
    /** All predictions of a run carry its moment, by which they are found; those of runs of old were made while it went on. */
    private static final String OF_RUN = """
            p.scoring_run_id = :run
            AND p.predicted_at >= (SELECT coalesce(r.predicted_at, j.started_at) FROM scoring_run r
                JOIN job_run j ON j.id = r.job_run_id WHERE j.id = :run)
            AND p.predicted_at <= (SELECT coalesce(r.predicted_at, j.finished_at, now()) FROM scoring_run r
                JOIN job_run j ON j.id = r.job_run_id WHERE j.id = :run)""";
    private static final String NEWEST_FIRST = " ORDER BY p.predicted_at DESC, p.id DESC";
    private static final int FETCH_SIZE = 2_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate streaming;
    private final ReasonsReader reasons;
    private final Partitions partitions;
    private final Set<YearMonth> months = ConcurrentHashMap.newKeySet();

    PredictionTable(JdbcClient jdbc, JdbcTemplate template, ReasonsReader reasons, Partitions partitions) {
        this.partitions = partitions;
        this.jdbc = jdbc;
        JdbcTemplate cursor = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        // Inside a transaction the driver then reads from a cursor on the server instead of all rows at once.
        cursor.setFetchSize(FETCH_SIZE);
        this.streaming = new NamedParameterJdbcTemplate(cursor);
        this.reasons = reasons;
    }

    /** Makes sure that there is a partition for predictions of this moment. */
    public void preparePartition(Instant moment) {
        YearMonth month = YearMonth.from(moment.atOffset(ZoneOffset.UTC));
        if (!months.contains(month)) {
            partitions.prepare(moment);
            months.add(month);
        }
    }

    /** Stores them by COPY in the caller's transaction: the same one statement for one and for ten thousand. */
    public void insert(Collection<PredictionRow> rows) {
        streaming.getJdbcOperations().execute((ConnectionCallback<Long>) connection -> {
            try (BinaryCopyWriter copy = PredictionRows.open(connection)) {
                rows.forEach(row -> PredictionRows.write(copy, row));
                return copy.finish();
            }
        });
    }

    public Optional<Prediction> find(long id) {
        return row(id).flatMap(found -> reasons.complete(List.of(found)).stream().findFirst());
    }

    /** A prediction as it is stored, without its reasons in words. */
    public Optional<Found> row(long id) {
        return jdbc.sql(SELECT + "WHERE p.id = :id ORDER BY p.predicted_at LIMIT 1").param("id", id)
                .query(PredictionTable::map).optional();
    }

    /** Rows with these ids, in order of id. */
    public List<PredictionRow> rows(Collection<Long> ids) {
        return jdbc.sql("SELECT * FROM prediction WHERE id = ANY (:ids::bigint[]) ORDER BY id, predicted_at")
                .param("ids", ids.toArray(Long[]::new)).query((row, number) -> PredictionRows.read(row)).list();
    }

    public List<Prediction> search(PredictionFilter filter, Pageable page) {
        Conditions conditions = conditions(filter);
        return reasons.complete(jdbc.sql(SELECT + conditions.where() + NEWEST_FIRST + " LIMIT :limit OFFSET :offset")
                .params(conditions.parameters()).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(PredictionTable::map).list());
    }

    /** Hands over every match, newest first, however many there are. Needs a transaction. */
    public void stream(PredictionFilter filter, Consumer<Prediction> consumer) {
        Conditions conditions = conditions(filter);
        List<Found> gathered = new ArrayList<>(FETCH_SIZE);
        streaming.query(SELECT + conditions.where() + NEWEST_FIRST, conditions.parameters(), (RowCallbackHandler) row -> {
            gathered.add(map(row, 0));
            if (gathered.size() == FETCH_SIZE) {
                reasons.complete(gathered).forEach(consumer);
                gathered.clear();
            }
        });
        reasons.complete(gathered).forEach(consumer);
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
        conditions.add(OF_RUN, "run", filter.scoringRunId());
        conditions.add("p.risk_band = :band", "band", filter.band() == null ? null : filter.band().name());
        conditions.add("p.purpose = :purpose" + (filter.purpose() == Purpose.SCORING_RUN ? "" : " AND p.scoring_run_id IS NULL"),
                "purpose", filter.purpose() == null ? null : filter.purpose().name());
        conditions.add("p.predicted_at >= :from", "from",
                filter.from() == null ? null : filter.from().atStartOfDay().atOffset(ZoneOffset.UTC));
        conditions.add("p.predicted_at < :to", "to",
                filter.to() == null ? null : filter.to().plusDays(1).atStartOfDay().atOffset(ZoneOffset.UTC));
        return conditions;
    }

    private static Found map(ResultSet row, int number) throws SQLException {
        return new Found(PredictionRows.read(row), row.getString("account_number"), row.getInt("churn_number"),
                row.getInt("value_number"));
    }
}
