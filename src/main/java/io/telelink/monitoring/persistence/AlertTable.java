package io.telelink.monitoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.monitoring.Alert;
import io.telelink.monitoring.AlertEvent;
import io.telelink.monitoring.AlertKind;
import io.telelink.monitoring.AlertState;
import io.telelink.monitoring.Severity;
import io.telelink.monitoring.alert.Finding;
import io.telelink.monitoring.persistence.RunTable.Run;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code monitoring_alert} and {@code monitoring_alert_event}. */
@Repository
public class AlertTable {

    private static final String FROM = """
             FROM monitoring_alert a JOIN model_version v ON v.id = a.model_version_id
                CROSS JOIN LATERAL (SELECT state, actor, note, at FROM monitoring_alert_event
                                    WHERE alert_id = a.id ORDER BY id DESC LIMIT 1) e
            WHERE (:state::text IS NULL OR e.state = :state)
                AND (:id::bigint IS NULL OR a.id = :id)\s""";
    private static final String SELECT = """
            SELECT a.id, a.kind, a.severity, a.model_version_id, v.number AS version, a.scoring_run_id, a.business_day, a.cause, a.raised_at,
                e.state, e.actor, e.note, e.at""" + FROM;

    private final JdbcClient jdbc;

    AlertTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who change alerts wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('monitoring_alert'))").query((row, number) -> true).single();
    }

    /** @return id of the alert, which has no step yet */
    public long insert(Finding finding, Run run, Instant now) {
        return jdbc.sql("""
                        INSERT INTO monitoring_alert (kind, severity, model_version_id, scoring_run_id, business_day, cause, raised_at)
                        VALUES (:kind, :severity, :version, :run, :day, :cause, :now) RETURNING id""")
                .param("kind", finding.kind().name()).param("severity", finding.severity().name()).param("version", run.versionId())
                .param("run", run.id()).param("day", run.day()).param("cause", finding.cause()).param("now", Timestamp.from(now))
                .query(Long.class).single();
    }

    public void step(long alertId, AlertEvent event) {
        jdbc.sql("INSERT INTO monitoring_alert_event (alert_id, state, actor, note, at) VALUES (:alert, :state, :actor, :note, :at)")
                .param("alert", alertId).param("state", event.state().name()).param("actor", event.actor()).param("note", event.note())
                .param("at", Timestamp.from(event.at())).update();
    }

    public Optional<Alert> find(long id) {
        return select("", null, id).query(AlertTable::alert).optional();
    }

    /** Alerts that are not resolved, newest first. */
    public List<Alert> unresolved() {
        return select("AND e.state <> 'RESOLVED' ORDER BY a.id DESC LIMIT 200", null, null).query(AlertTable::alert).list();
    }

    /** Newest first, in one state or all. */
    public Page<Alert> list(@Nullable AlertState state, Pageable page) {
        List<Alert> found = select("ORDER BY a.id DESC LIMIT :limit OFFSET :offset", state, null).param("limit", page.getPageSize())
                .param("offset", page.getOffset()).query(AlertTable::alert).list();
        return new PageImpl<>(found, page, statement("SELECT count(*)" + FROM, state, null).query(Long.class).single());
    }

    /** All steps of an alert, the first one first. */
    public List<AlertEvent> history(long alertId) {
        return jdbc.sql("SELECT state, actor, note, at FROM monitoring_alert_event WHERE alert_id = :alert ORDER BY id LIMIT 500")
                .param("alert", alertId).query(AlertTable::event).list();
    }

    private JdbcClient.StatementSpec select(String rest, @Nullable AlertState state, @Nullable Long id) {
        return statement(SELECT + rest, state, id);
    }

    private JdbcClient.StatementSpec statement(String sql, @Nullable AlertState state, @Nullable Long id) {
        return jdbc.sql(sql).param("state", state == null ? null : state.name(), Types.VARCHAR).param("id", id, Types.BIGINT);
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(row.getLong("id"), AlertKind.valueOf(row.getString("kind")), Severity.valueOf(row.getString("severity")),
                row.getLong("model_version_id"), row.getInt("version"), row.getLong("scoring_run_id"),
                row.getDate("business_day").toLocalDate(), row.getString("cause"), row.getTimestamp("raised_at").toInstant(),
                event(row, number));
    }

    private static AlertEvent event(ResultSet row, int number) throws SQLException {
        return new AlertEvent(AlertState.valueOf(row.getString("state")), row.getString("actor"), row.getString("note"),
                row.getTimestamp("at").toInstant());
    }
}
