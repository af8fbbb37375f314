package io.telelink.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.customer.MonthMove;
import io.telelink.database.BinaryCopyWriter;
import io.telelink.job.JobRun;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on the tables of the demonstration. */
@Repository
class ClockTable {

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ClockTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    Optional<Fill> fill() {
        return jdbc.sql("SELECT customers, seed, original, history, first_day FROM demonstration_fill").query(Fill.class).optional();
    }

    void start(Fill fill, long nextPerson) {
        jdbc.sql("""
                        INSERT INTO demonstration_fill (customers, seed, original, history, first_day)
                        VALUES (:customers, :seed, :original, :history, :day)""")
                .param("customers", fill.customers()).param("seed", fill.seed()).param("original", fill.original())
                .param("history", fill.history()).param("day", fill.firstDay()).update();
        jdbc.sql("INSERT INTO demonstration_clock (today, next_person) VALUES (:day, :person)")
                .param("day", fill.firstDay()).param("person", nextPerson).update();
    }

    Optional<LocalDate> today() {
        return jdbc.sql("SELECT today FROM demonstration_clock").query(LocalDate.class).optional();
    }

    /** Where the store stands, for the one who is going to move it on: nobody else can until the transaction ends. */
    Optional<Standing> standingForUpdate() {
        return jdbc.sql("SELECT today, next_person FROM demonstration_clock FOR UPDATE").query(Standing.class).optional();
    }

    record Standing(LocalDate today, long nextPerson) {
    }

    void moveOn(LocalDate today, long nextPerson) {
        jdbc.sql("UPDATE demonstration_clock SET today = :today, next_person = :person")
                .param("today", today).param("person", nextPerson).update();
    }

    void writeTruth(LocalDate month, List<LivedPerson> months) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try (BinaryCopyWriter copy = BinaryCopyWriter.into(connection, "demonstration_truth",
                    List.of("customer_id", "month", "hazard", "effect"))) {
                for (LivedPerson lived : months) {
                    copy.startRow().whole(lived.customerId()).day(month).number(lived.hazard()).number(lived.effect());
                }
                return copy.finish();
            }
        });
    }

    void insertAdvance(long runId, LocalDate to) {
        jdbc.sql("INSERT INTO demonstration_advance (job_run_id, to_day) VALUES (:run, :day)")
                .param("run", runId).param("day", to).update();
    }

    Optional<Advance> advance(JobRun job) {
        return jdbc.sql("SELECT to_day, \"left\", joined, active FROM demonstration_advance WHERE job_run_id = :run")
                .param("run", job.id())
                .query((row, number) -> new Advance(job, row.getObject(1, LocalDate.class), row.getObject(2, Long.class),
                        row.getObject(3, Long.class), row.getObject(4, Long.class))).optional();
    }

    void outcome(long runId, MonthMove.Counts counts) {
        jdbc.sql("""
                        UPDATE demonstration_advance SET "left" = :left, joined = :joined, active = :active
                        WHERE job_run_id = :run""")
                .param("left", counts.left()).param("joined", counts.joined()).param("active", counts.active())
                .param("run", runId).update();
    }

    long active() {
        return jdbc.sql("SELECT count(*) FROM customer WHERE status = 'ACTIVE'").query(Long.class).single();
    }

    /** Asks for everybody to be scored as soon as that is possible. */
    void wantScoring() {
        jdbc.sql("UPDATE demonstration_clock SET scoring_due = true").update();
    }

    /** Whether that was asked for; who is told so does it. */
    boolean takeScoring() {
        return jdbc.sql("UPDATE demonstration_clock SET scoring_due = false WHERE scoring_due").update() > 0;
    }

    /** Only one asks for an advance, or for scoring after it, at a time. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('io.telelink.demo.advance'))").query(rows -> { });
    }
}
