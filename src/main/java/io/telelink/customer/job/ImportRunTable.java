package io.telelink.customer.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import io.telelink.customer.ImportError;
import io.telelink.customer.ImportGap;
import io.telelink.customer.ImportOptions;
import io.telelink.customer.ImportType;
import io.telelink.customer.OutcomePolicy;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Statements on {@code import_run} and what hangs on it. */
@Repository
class ImportRunTable {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ImportRunTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    void insert(long id, String fileName, ImportOptions options) {
        jdbc.sql("""
                        INSERT INTO import_run (job_run_id, type, file_name, as_of, outcome_policy)
                        VALUES (:id, :type, :file, :asOf, :policy)""")
                .param("id", id).param("type", options.type().name()).param("file", fileName).param("asOf", options.asOf())
                .param("policy", options.outcomePolicy().name()).update();
    }

    Optional<ImportRecord> find(long id) {
        return find(List.of(id)).values().stream().findFirst();
    }

    Map<Long, ImportRecord> find(List<Long> ids) {
        Map<Long, ImportRecord> records = new HashMap<>();
        if (!ids.isEmpty()) {
            Map<Long, Map<String, Long>> missing = missing(ids);
            jdbc.sql("SELECT * FROM import_run WHERE job_run_id IN (:ids)").param("ids", ids)
                    .query((row, number) -> map(row, missing.getOrDefault(row.getLong("job_run_id"), Map.of())))
                    .list().forEach(record -> records.put(record.id(), record));
        }
        return records;
    }

    /** SHA-256 of the file in hexadecimal digits; empty until it has been read. */
    Optional<String> sha256(long id) {
        return jdbc.sql("SELECT encode(file_sha256, 'hex') FROM import_run WHERE job_run_id = :id AND file_sha256 IS NOT NULL")
                .param("id", id).query(String.class).optional();
    }

    List<ImportError> errors(long id, Pageable page) {
        return jdbc.sql("""
                        SELECT line, column_name, value, reason FROM import_error WHERE job_run_id = :id
                        ORDER BY position LIMIT :limit OFFSET :offset""")
                .param("id", id).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query((row, number) -> new ImportError(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    long countErrors(long id) {
        return jdbc.sql("SELECT count(*) FROM import_error WHERE job_run_id = :id").param("id", id)
                .query(Long.class).single();
    }

    List<ImportGap> gaps(long id, Pageable page) {
        return jdbc.sql("""
                        SELECT c.account_number, g.month, g.months FROM import_gap g JOIN customer c ON c.id = g.customer_id
                        WHERE g.job_run_id = :id ORDER BY g.customer_id, g.month LIMIT :limit OFFSET :offset""")
                .param("id", id).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query((row, number) -> new ImportGap(row.getString(1), YearMonth.from(row.getObject(2, LocalDate.class)), row.getInt(3)))
                .list();
    }

    long countGaps(long id) {
        return jdbc.sql("SELECT count(*) FROM import_gap WHERE job_run_id = :id").param("id", id).query(Long.class).single();
    }

    /** Forgets what an attempt that broke off left behind, and what the file turned out to be. */
    @Transactional
    void startAfresh(long id, byte[] sha256) {
        jdbc.sql("DELETE FROM import_error WHERE job_run_id = :id").param("id", id).update();
        jdbc.sql("DELETE FROM import_missing WHERE job_run_id = :id").param("id", id).update();
        jdbc.sql("UPDATE import_run SET file_sha256 = :sha256 WHERE job_run_id = :id")
                .param("id", id).param("sha256", sha256).update();
    }

    void chooseAsOf(long id, LocalDate asOf) {
        jdbc.sql("UPDATE import_run SET as_of = :asOf WHERE job_run_id = :id").param("id", id).param("asOf", asOf).update();
    }

    /** Records why nothing was imported. */
    @Transactional
    void refuse(long id, long rowsRead, ErrorLog errors, @Nullable String refusal) {
        jdbc.sql("""
                        UPDATE import_run SET rows_read = :read, rows_invalid = :invalid, errors = :errors, refusal = :refusal
                        WHERE job_run_id = :id""")
                .param("id", id).param("read", rowsRead).param("invalid", errors.rows()).param("errors", errors.errors())
                .param("refusal", refusal).update();
        List<ImportError> kept = errors.kept();
        template.batchUpdate("""
                INSERT INTO import_error (job_run_id, position, line, column_name, value, reason, account_number)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, kept.size()).mapToObj(i -> new Object[] {id, i + 1, kept.get(i).line(),
                        kept.get(i).column(), kept.get(i).value(), kept.get(i).reason(), errors.accountOf(kept.get(i).line())}).toList());
    }

    private Map<Long, Map<String, Long>> missing(List<Long> ids) {
        Map<Long, Map<String, Long>> missing = new HashMap<>();
        jdbc.sql("SELECT job_run_id, column_name, missing FROM import_missing WHERE job_run_id IN (:ids)").param("ids", ids)
                .query(row -> {
                    missing.computeIfAbsent(row.getLong(1), id -> new HashMap<>()).put(row.getString(2), row.getLong(3));
                });
        return missing;
    }

    private static ImportRecord map(ResultSet row, Map<String, Long> missing) throws SQLException {
        return new ImportRecord(row.getLong("job_run_id"), ImportType.valueOf(row.getString("type")), row.getString("file_name"),
                row.getObject("as_of", LocalDate.class), OutcomePolicy.valueOf(row.getString("outcome_policy")),
                row.getBoolean("imported"), row.getLong("rows_read"), row.getLong("rows_invalid"), row.getLong("errors"),
                row.getLong("customers_new"), row.getLong("snapshots_new"), row.getLong("labels_new"),
                row.getLong("bills_new"), row.getLong("unchanged"), row.getLong("gaps"), missing, row.getString("refusal"));
    }
}
