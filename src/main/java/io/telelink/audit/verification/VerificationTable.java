package io.telelink.audit.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.telelink.audit.Hash;
import io.telelink.audit.Period;
import io.telelink.job.JobRun;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code audit_verification}. */
@Repository
class VerificationTable {

    private static final String SELECT = """
            SELECT v.*, s.id AS sign_off_id FROM audit_verification v LEFT JOIN audit_sign_off s USING (job_run_id) """;

    private final JdbcClient jdbc;

    VerificationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else asks for a verification. */
    void lock() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(hashtext('io.telelink.audit.verification'))").query(Integer.class)
                .single();
    }

    void insert(long id, Period period, boolean signOff) {
        jdbc.sql("""
                        INSERT INTO audit_verification (job_run_id, period_from, period_to, sign_off)
                        VALUES (:id, :from, :to, :signOff)""")
                .param("id", id).param("from", timestamp(period.from())).param("to", timestamp(period.to()))
                .param("signOff", signOff).update();
    }

    void complete(long id, Instant now, ChainOutcome chain, long evidence, long findings) {
        jdbc.sql("""
                        UPDATE audit_verification SET completed_at = :now, first_sequence = :first, last_sequence = :last,
                            start_hash = :start, end_hash = :end, entries = :entries, checkpoints = :checkpoints,
                            evidence = :evidence, findings = :findings
                        WHERE job_run_id = :id""")
                .param("id", id).param("now", Timestamp.from(now)).param("first", chain.first()).param("last", chain.last())
                .param("start", chain.start().bytes()).param("end", chain.end().bytes()).param("entries", chain.entries())
                .param("checkpoints", chain.checkpoints()).param("evidence", evidence).param("findings", findings).update();
    }

    Optional<Row> find(long id) {
        return jdbc.sql(SELECT + "WHERE v.job_run_id = :id").param("id", id).query(VerificationTable::map).optional();
    }

    Map<Long, Row> find(Collection<Long> ids) {
        List<Row> rows = ids.isEmpty() ? List.of() : jdbc.sql(SELECT + "WHERE v.job_run_id IN (:ids)").param("ids", ids)
                .query(VerificationTable::map).list();
        return rows.stream().collect(Collectors.toMap(Row::id, row -> row));
    }

    /** A row without its run. */
    record Row(long id, Period period, boolean signOff, Optional<Instant> completedAt,
               Optional<Verification.Chain> chain, long evidence, long findings, Optional<Long> signedOff) {

        Verification of(JobRun job) {
            return new Verification(job, period, signOff, completedAt, chain, evidence, findings, signedOff);
        }
    }

    private static Row map(ResultSet row, int number) throws SQLException {
        Optional<Instant> completed = instant(row, "completed_at");
        return new Row(row.getLong("job_run_id"), new Period(instant(row, "period_from"), instant(row, "period_to")),
                row.getBoolean("sign_off"), completed, completed.isEmpty() ? Optional.empty() : Optional.of(chain(row)),
                row.getLong("evidence"), row.getLong("findings"),
                Optional.ofNullable((Long) row.getObject("sign_off_id")));
    }

    private static Verification.Chain chain(ResultSet row) throws SQLException {
        return new Verification.Chain(row.getLong("first_sequence"), row.getLong("last_sequence"),
                Hash.of(row.getBytes("start_hash")), Hash.of(row.getBytes("end_hash")), row.getLong("entries"),
                row.getLong("checkpoints"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
