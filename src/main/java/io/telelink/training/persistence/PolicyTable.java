package io.telelink.training.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.training.OnAlert;
import io.telelink.training.PolicyRules;
import io.telelink.training.TrainingPolicy;
import io.telelink.training.TrainingSchedule;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code training_policy} and {@code training_due}. */
@Repository
public class PolicyTable {

    private final JdbcClient jdbc;
    private final InitialPolicy initial;

    PolicyTable(JdbcClient jdbc, InitialPolicy initial) {
        this.jdbc = jdbc;
        this.initial = initial;
    }

    /** What holds before anybody has set it. */
    @FunctionalInterface
    public interface InitialPolicy {

        TrainingPolicy get();
    }

    /** Makes other changes wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('training_policy'))").query(rows -> { });
    }

    public TrainingPolicy current() {
        return jdbc.sql("SELECT * FROM training_policy ORDER BY id DESC LIMIT 1").query(PolicyTable::map).optional()
                .orElseGet(initial::get);
    }

    public Page<TrainingPolicy> list(Pageable page) {
        long count = jdbc.sql("SELECT count(*) FROM training_policy").query(Long.class).single();
        return new PageImpl<>(jdbc.sql("SELECT * FROM training_policy ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(PolicyTable::map).list(), page, count);
    }

    public TrainingPolicy insert(PolicyRules rules, LocalDate setOn, String reason, String actor) {
        return jdbc.sql("""
                        INSERT INTO training_policy (schedule, specifications, on_alert, days_between, propose, set_on, reason, changed_by)
                        VALUES (:schedule, :specifications, :alert, :days, :propose, :setOn, :reason, :actor) RETURNING *""")
                .param("schedule", rules.schedule().name()).param("specifications", rules.specifications().toArray(String[]::new))
                .param("alert", rules.onAlert().name()).param("days", rules.daysBetween()).param("propose", rules.propose())
                .param("setOn", setOn).param("reason", reason).param("actor", actor).query(PolicyTable::map).single();
    }

    /** The latest day of the schedule on which a training was started. */
    public Optional<LocalDate> latestStarted() {
        return jdbc.sql("SELECT due_on FROM training_due ORDER BY due_on DESC LIMIT 1").query(LocalDate.class).optional();
    }

    public void started(LocalDate dueOn, long runId) {
        jdbc.sql("INSERT INTO training_due (due_on, job_run_id) VALUES (:due, :run)").param("due", dueOn).param("run", runId).update();
    }

    private static TrainingPolicy map(ResultSet row, int number) throws SQLException {
        var rules = new PolicyRules(TrainingSchedule.valueOf(row.getString("schedule")),
                List.of((String[]) row.getArray("specifications").getArray()), OnAlert.valueOf(row.getString("on_alert")),
                row.getInt("days_between"), row.getBoolean("propose"));
        return new TrainingPolicy(row.getLong("id"), rules, row.getObject("set_on", LocalDate.class), row.getString("reason"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }
}
