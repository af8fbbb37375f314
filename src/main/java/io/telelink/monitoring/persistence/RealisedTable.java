package io.telelink.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.monitoring.Horizon;
import io.telelink.monitoring.Outcome;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.Realised;
import io.telelink.monitoring.persistence.RunTable.Run;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code monitoring_outcome}. */
@Repository
public class RealisedTable {

    private static final String SELECT = """
            SELECT o.scoring_run_id, o.model_version_id, v.number AS version, o.horizon, o.business_day, o.until_day,
                o.realised::text AS realised, o.promised::text AS promised
            FROM monitoring_outcome o JOIN model_version v ON v.id = o.model_version_id
            WHERE o.customers > 0 AND o.horizon = :horizon\s""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RealisedTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void insert(Outcome outcome, double threshold) {
        jdbc.sql("""
                        INSERT INTO monitoring_outcome (scoring_run_id, horizon, model_version_id, business_day, until_day, customers,
                            threshold, realised, promised)
                        VALUES (:run, :horizon, :version, :day, :until, :customers, :threshold, :realised::jsonb, :promised::jsonb)
                        ON CONFLICT DO NOTHING""")
                .param("run", outcome.runId()).param("horizon", outcome.horizon().name()).param("version", outcome.versionId())
                .param("day", outcome.day()).param("until", outcome.until()).param("customers", outcome.realised().customers())
                .param("threshold", threshold).param("realised", json.writeValueAsString(outcome.realised()))
                .param("promised", outcome.promise().map(json::writeValueAsString).orElse(null)).update();
    }

    /** Of a run whose predictions are not kept any more nothing can be known; it is not asked for again. */
    public void insertUnknown(Run run, Horizon horizon, LocalDate until) {
        jdbc.sql("""
                        INSERT INTO monitoring_outcome (scoring_run_id, horizon, model_version_id, business_day, until_day, customers)
                        VALUES (:run, :horizon, :version, :day, :until, 0) ON CONFLICT DO NOTHING""")
                .param("run", run.id()).param("horizon", horizon.name()).param("version", run.versionId()).param("day", run.day())
                .param("until", until).update();
    }

    /** The latest of a version's model, whatever its threshold was. */
    public Optional<Outcome> latest(long versionId, Horizon horizon) {
        return jdbc.sql(SELECT + "AND o.model_version_id IN (SELECT versions_of_model(:version)) ORDER BY o.business_day DESC, o.scoring_run_id DESC LIMIT 1")
                .param("horizon", horizon.name()).param("version", versionId).query(this::outcome).optional();
    }

    /** The latest of all versions, newest first. */
    public List<Outcome> latest(Horizon horizon, int most) {
        return jdbc.sql(SELECT + "ORDER BY o.business_day DESC, o.scoring_run_id DESC LIMIT :most")
                .param("horizon", horizon.name()).param("most", most).query(this::outcome).list();
    }

    private Outcome outcome(ResultSet row, int number) throws SQLException {
        String promised = row.getString("promised");
        return new Outcome(row.getLong("scoring_run_id"), row.getLong("model_version_id"), row.getInt("version"),
                Horizon.valueOf(row.getString("horizon")), row.getDate("business_day").toLocalDate(),
                row.getDate("until_day").toLocalDate(), json.readValue(row.getString("realised"), Realised.class),
                promised == null ? null : json.readValue(promised, Promise.class));
    }
}
