package io.telelink.job.runner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code job_run}. A run changes state only from the states that allow it, so a late writer cannot undo. */
@Repository
class JobRunTable {

    private static final int MOST_UNFINISHED = 1_000;

    private final JdbcClient jdbc;

    JobRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(String kind, String subject, String owner) {
        return jdbc.sql("""
                        INSERT INTO job_run (kind, subject, owner, state) VALUES (:kind, :subject, :owner, 'QUEUED')
                        RETURNING id""")
                .param("kind", kind).param("subject", subject).param("owner", owner)
                .query(Long.class).single();
    }

    Optional<JobRun> find(long id) {
        return jdbc.sql("SELECT * FROM job_run WHERE id = :id").param("id", id).query(JobRunTable::map).optional();
    }

    List<JobRun> list(String kind, Pageable page) {
        return jdbc.sql("SELECT * FROM job_run WHERE kind = :kind ORDER BY id DESC LIMIT :limit OFFSET :offset")
                .param("kind", kind).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(JobRunTable::map).list();
    }

    long count(String kind) {
        return jdbc.sql("SELECT count(*) FROM job_run WHERE kind = :kind").param("kind", kind)
                .query(Long.class).single();
    }

    /** Runs that are not finished, oldest first. */
    List<JobRun> unfinished(String kind) {
        return jdbc.sql("SELECT * FROM job_run WHERE kind = :kind AND finished_at IS NULL ORDER BY id LIMIT " + MOST_UNFINISHED)
                .param("kind", kind).query(JobRunTable::map).list();
    }

    /** Makes others who ask for a run of the kind, or end one, wait until the transaction ends. */
    void lock(String kind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('job_run'), hashtext(:kind))").param("kind", kind).query(rows -> { });
    }

    Optional<Long> oldestUnfinished(String kind) {
        return jdbc.sql("SELECT id FROM job_run WHERE kind = :kind AND finished_at IS NULL ORDER BY id LIMIT 1")
                .param("kind", kind).query(Long.class).optional();
    }

    /** @return whether it goes on now; not where it was cancelled until this moment */
    boolean start(long id) {
        return jdbc.sql("""
                        UPDATE job_run SET state = 'RUNNING', started_at = coalesce(started_at, now())
                        WHERE id = :id AND state IN ('QUEUED', 'RUNNING')""")
                .param("id", id).update() > 0;
    }

    void progress(long id, String stage, long done, long total) {
        jdbc.sql("""
                        UPDATE job_run SET stage = :stage, done = :done, total = nullif(:total, 0)
                        WHERE id = :id AND state = 'RUNNING'""")
                .param("id", id).param("stage", stage).param("done", done).param("total", total).update();
    }

    /** @return whether it was not finished before */
    boolean finish(long id, JobState state, @Nullable String failure) {
        return jdbc.sql("""
                        UPDATE job_run SET state = :state, failure = :failure, stage = NULL, finished_at = now()
                        WHERE id = :id AND state IN ('QUEUED', 'RUNNING')""")
                .param("id", id).param("state", state.name()).param("failure", failure).update() > 0;
    }

    /**
     * A run that has not started is finished at once; one that runs is told to stop.
     *
     * @return the run, where it was neither finished nor asked to stop before
     */
    Optional<JobRun> requestCancel(long id) {
        return jdbc.sql("""
                        UPDATE job_run SET cancel_requested = true,
                            state = CASE WHEN state = 'QUEUED' THEN 'CANCELLED' ELSE state END,
                            finished_at = CASE WHEN state = 'QUEUED' THEN now() END
                        WHERE id = :id AND state IN ('QUEUED', 'RUNNING') AND NOT cancel_requested
                        RETURNING *""")
                .param("id", id).query(JobRunTable::map).optional();
    }

    boolean isCancelRequested(long id) {
        return jdbc.sql("SELECT cancel_requested FROM job_run WHERE id = :id").param("id", id)
                .query(Boolean.class).optional().orElse(true);
    }

    static JobRun map(ResultSet row, int number) throws SQLException {
        return new JobRun(row.getLong("id"), row.getString("kind"), row.getString("subject"),
                row.getString("owner"), JobState.valueOf(row.getString("state")), row.getLong("done"),
                (Long) row.getObject("total"), row.getString("stage"), row.getString("failure"),
                row.getBoolean("cancel_requested"), row.getTimestamp("created_at").toInstant(),
                instant(row, "started_at"), instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
