package io.telelink.monitoring.persistence;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import io.telelink.monitoring.outcome.Stratum;
import io.telelink.monitoring.persistence.RunTable.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums a run's answers up beside what happened since. Erased customers are left out, as are those who had left before the run and
 * were only later known to have. A contact counts that was made while what the run said could still come true, or in as long a time before,
 * since an offer holds for longer than a day.
 */
@Repository
public class StrataReader {

    private static final String SUMS = """
            SELECT flagged, tenth, contacted, count(*) AS customers, count(*) FILTER (WHERE gone = 1) AS left_customers,
                sum(probability) AS expected, sum(error) AS error, sum(error * error) AS error_squares
            FROM (SELECT p.risk_band = 'HIGH' AS flagged, least(9, floor(p.probability * 10))::int AS tenth, p.probability,
                      e.customer_id IS NOT NULL AS contacted, gone.gone, (p.probability - gone.gone) ^ 2 AS error
                  FROM prediction p
                      JOIN customer c ON c.id = p.customer_id AND c.erased_at IS NULL
                          AND (c.churned_on IS NULL OR c.churned_on >= :day)
                      LEFT JOIN (SELECT DISTINCT customer_id FROM action_event
                                 WHERE to_status = 'CONTACTED' AND day >= :contactsFrom AND day < :until) e ON e.customer_id = p.customer_id
                      CROSS JOIN LATERAL (SELECT CASE WHEN c.churned_on < :until THEN 1 ELSE 0 END AS gone) AS gone
                  WHERE p.predicted_at = :at AND p.scoring_run_id = :run) AS answers
            GROUP BY flagged, tenth, contacted""";

    private final JdbcClient jdbc;

    StrataReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** None where the predictions are not kept any more. */
    public List<Stratum> of(Run run, LocalDate until) {
        return jdbc.sql(SUMS).param("run", run.id()).param("at", run.predictedAt().atOffset(ZoneOffset.UTC)).param("day", run.day())
                .param("until", until).param("contactsFrom", run.day().minusDays(run.day().until(until, ChronoUnit.DAYS)))
                .query((row, number) -> new Stratum(row.getBoolean("flagged"), row.getInt("tenth"), row.getBoolean("contacted"),
                        row.getLong("customers"), row.getLong("left_customers"), row.getDouble("expected"), row.getDouble("error"),
                        row.getDouble("error_squares"))).list();
    }

    /** The threshold that a run decided by; 1 where its predictions are not kept any more. */
    public double threshold(Run run) {
        return jdbc.sql("SELECT threshold FROM prediction WHERE predicted_at = :at AND scoring_run_id = :run LIMIT 1")
                .param("run", run.id()).param("at", run.predictedAt().atOffset(ZoneOffset.UTC)).query(Double.class).optional().orElse(1.0);
    }
}
