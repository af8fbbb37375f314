package io.telelink.training.persistence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.monitoring.AlertRaised;
import io.telelink.training.ClosedNeed;
import io.telelink.training.NeedEnd;
import io.telelink.training.TrainingNeed;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code training_need} and {@code training_need_alert}. */
@Repository
public class NeedTable {

    private static final int MOST_CAUSES = 20;

    private final JdbcClient jdbc;

    NeedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who want to open, answer or close a need wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('training_need'))").query(rows -> { });
    }

    public Optional<TrainingNeed> open() {
        return jdbc.sql("SELECT * FROM training_need WHERE state = 'OPEN'").query((row, number) -> new TrainingNeed(row.getLong("id"),
                row.getObject("opened_on", LocalDate.class), causes(row.getLong("id")), row.getInt("trainings"),
                (Long) row.getObject("last_run_id"), row.getObject("last_cut_off", LocalDate.class),
                row.getObject("last_on", LocalDate.class))).optional();
    }

    /** Those that have come to their end, newest first: at most one is open, so that the last opened is the last closed. */
    public Page<ClosedNeed> closed(Pageable page) {
        List<ClosedNeed> needs = jdbc.sql("SELECT * FROM training_need WHERE state <> 'OPEN' ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query((row, number) -> new ClosedNeed(row.getLong("id"), row.getObject("opened_on", LocalDate.class),
                        row.getInt("trainings"), NeedEnd.valueOf(row.getString("state")), row.getString("note"),
                        row.getTimestamp("closed_at").toInstant(), row.getString("closed_by"))).list();
        return new PageImpl<>(needs, page, jdbc.sql("SELECT count(*) FROM training_need WHERE state <> 'OPEN'").query(Long.class).single());
    }

    private List<String> causes(long needId) {
        return jdbc.sql("SELECT cause FROM training_need_alert WHERE need_id = :need ORDER BY alert_id LIMIT " + MOST_CAUSES)
                .param("need", needId).query(String.class).list();
    }

    /** Ids of the alerts that ask for it. */
    public List<Long> alerts(long needId) {
        return jdbc.sql("SELECT alert_id FROM training_need_alert WHERE need_id = :need ORDER BY alert_id").param("need", needId)
                .query(Long.class).list();
    }

    public long insert(LocalDate openedOn) {
        return jdbc.sql("INSERT INTO training_need (opened_on) VALUES (:day) RETURNING id").param("day", openedOn)
                .query(Long.class).single();
    }

    public void add(long needId, AlertRaised alert) {
        jdbc.sql("""
                        INSERT INTO training_need_alert (alert_id, need_id, kind, cause, raised_on)
                        VALUES (:alert, :need, :kind, :cause, :day) ON CONFLICT DO NOTHING""")
                .param("alert", alert.alertId()).param("need", needId).param("kind", alert.kind().name())
                .param("cause", alert.cause()).param("day", alert.day()).update();
    }

    /** @param cutOff null where the run looks for the latest itself */
    public void trained(long needId, long runId, @Nullable LocalDate cutOff, LocalDate today) {
        jdbc.sql("""
                        UPDATE training_need SET trainings = trainings + 1, last_run_id = :run,
                            last_cut_off = coalesce(:cutOff::date, last_cut_off), last_on = :today
                        WHERE id = :id""").param("id", needId).param("run", runId).param("cutOff", cutOff).param("today", today).update();
    }

    public void close(long needId, NeedEnd end, String note, String actor) {
        jdbc.sql("""
                        UPDATE training_need SET state = :state, note = :note, closed_at = now(), closed_by = :actor
                        WHERE id = :id AND state = 'OPEN'""").param("id", needId).param("state", end.name()).param("note", note)
                .param("actor", actor).update();
    }
}
