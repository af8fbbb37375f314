package io.telelink.monitoring.persistence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.monitoring.Horizon;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scoring runs of everyone whose answers became the current ones, and that say on which day they were made. */
@Repository
public class RunTable {

    private static final String COLUMNS = """
            SELECT r.job_run_id AS id, r.churn_version_id AS version_id, v.number AS version, r.business_day AS day,
                r.predicted_at, r.high + r.medium + r.low AS customers
            FROM scoring_run r JOIN model_version v ON v.id = r.churn_version_id
            """;
    private static final String ENDED = "r.scope = 'ALL' AND r.published_at IS NOT NULL AND r.business_day IS NOT NULL ";

    private final JdbcClient jdbc;

    RunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A run that ended well.
     *
     * @param predictedAt moment that all its predictions carry
     */
    public record Run(long id, long versionId, int version, LocalDate day, Instant predictedAt, long customers) {
    }

    /** Runs that have no report, oldest first. */
    public List<Run> unreported() {
        return jdbc.sql(COLUMNS + "WHERE " + ENDED + """
                        AND NOT EXISTS (SELECT FROM monitoring_report m WHERE m.scoring_run_id = r.job_run_id)
                        ORDER BY r.job_run_id LIMIT 100""").query(Run.class).list();
    }

    /** How many customers the run of everyone before this one scored. */
    public Optional<Long> customersBefore(long runId) {
        return jdbc.sql(COLUMNS + "WHERE " + ENDED + "AND r.job_run_id < :run ORDER BY r.job_run_id DESC LIMIT 1").param("run", runId)
                .query(Run.class).optional().map(Run::customers);
    }

    /** Runs of days before today whose outcomes at a horizon have not been looked at: of each day the last, oldest first. */
    public List<Run> unjudged(Horizon horizon, LocalDate today) {
        return jdbc.sql(COLUMNS + "WHERE " + ENDED + """
                        AND r.business_day < :today
                        AND r.job_run_id = (SELECT max(s.job_run_id) FROM scoring_run s WHERE s.business_day = r.business_day
                                            AND s.scope = 'ALL' AND s.published_at IS NOT NULL)
                        AND NOT EXISTS (SELECT FROM monitoring_outcome o WHERE o.scoring_run_id = r.job_run_id AND o.horizon = :horizon)
                        ORDER BY r.job_run_id LIMIT 100""")
                .param("today", today).param("horizon", horizon.name()).query(Run.class).list();
    }
}
