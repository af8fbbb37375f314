package io.telelink.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.persistence.RunTable.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code monitoring_report}. */
@Repository
public class ReportTable {

    private static final String SELECT = """
            SELECT m.*, v.number AS version FROM monitoring_report m JOIN model_version v ON v.id = m.model_version_id\s""";

    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A report as it is kept.
     *
     * @param counts over the bins of the version's reference; empty where there is nothing to compare
     */
    public record Stored(long runId, long versionId, int version, LocalDate day, long customers, @Nullable Long before, long[] counts,
                         Set<AlertKind> findings, Instant computedAt) {
    }

    public void insert(Run run, @Nullable Long before, long[] counts, Collection<AlertKind> findings) {
        jdbc.sql("""
                        INSERT INTO monitoring_report (scoring_run_id, model_version_id, business_day, customers, customers_before,
                            counts, findings)
                        VALUES (:run, :version, :day, :customers, :before, :counts, :findings)""")
                .param("run", run.id()).param("version", run.versionId()).param("day", run.day())
                .param("customers", run.customers()).param("before", before, Types.BIGINT).param("counts", counts)
                .param("findings", findings.stream().map(Enum::name).toArray(String[]::new)).update();
    }

    public Optional<Stored> newest() {
        return jdbc.sql(SELECT + "ORDER BY m.scoring_run_id DESC LIMIT 1").query(ReportTable::stored).optional();
    }

    public Optional<Stored> find(long runId) {
        return jdbc.sql(SELECT + "WHERE m.scoring_run_id = :run").param("run", runId).query(ReportTable::stored).optional();
    }

    /** The last reports of all versions, newest first. */
    public List<Stored> last(int most) {
        return jdbc.sql(SELECT + "ORDER BY m.scoring_run_id DESC LIMIT :most").param("most", most).query(ReportTable::stored).list();
    }

    /** The last reports of a version's model, whatever its threshold was, up to a run, newest first. */
    public List<Stored> last(long versionId, long upToRun, int most) {
        return jdbc.sql(SELECT + "WHERE m.model_version_id IN (SELECT versions_of_model(:version)) AND m.scoring_run_id <= :run "
                + "ORDER BY m.scoring_run_id DESC LIMIT :most")
                .param("version", versionId).param("run", upToRun).param("most", most).query(ReportTable::stored).list();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(row.getLong("scoring_run_id"), row.getLong("model_version_id"), row.getInt("version"),
                row.getDate("business_day").toLocalDate(), row.getLong("customers"), (Long) row.getObject("customers_before"),
                RowArrays.longs(row, "counts"),
                RowArrays.texts(row, "findings").stream().map(AlertKind::valueOf).collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("computed_at").toInstant());
    }
}
