package io.telelink.scoring.persistence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.telelink.customer.KeyRange;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Statements on {@code scoring_range}. Whoever works on a range holds the lock of its row until the transaction ends: a
 * process that dies lets go of it, and no two work on the same.
 */
@Repository
public class RangeTable {

    private final JdbcClient jdbc;

    RangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record Range(long jobRunId, int position, long firstCustomerId, long lastCustomerId) {
    }

    /**
     * How far the ranges of a run are.
     *
     * @param open    ranges not done yet
     * @param scored  customers of those that are
     * @param planned customers of all
     * @param failure of a range that was given up; null where there is none
     */
    public record Standing(long open, long scored, long planned, @Nullable String failure) {
    }

    public void insert(long runId, List<KeyRange> ranges) {
        jdbc.sql("""
                        INSERT INTO scoring_range (job_run_id, position, first_customer_id, last_customer_id, planned)
                        SELECT :run, n, first, last, planned
                        FROM unnest(:first::bigint[], :last::bigint[], :planned::bigint[]) WITH ORDINALITY
                            AS r(first, last, planned, n)""")
                .param("run", runId).param("first", ranges.stream().map(KeyRange::first).toArray(Long[]::new))
                .param("last", ranges.stream().map(KeyRange::last).toArray(Long[]::new))
                .param("planned", ranges.stream().map(KeyRange::customers).toArray(Long[]::new)).update();
    }

    /** Takes an open range that nobody works on, for this transaction; none once the run is closed. */
    public Optional<Range> claim(long runId) {
        return jdbc.sql("""
                        SELECT job_run_id, position, first_customer_id, last_customer_id FROM scoring_range
                        WHERE job_run_id = :run AND state = 'OPEN' AND not_before <= now()
                            AND EXISTS (SELECT FROM scoring_run r WHERE r.job_run_id = :run AND r.closed_at IS NULL
                                        FOR SHARE)
                        ORDER BY position LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param("run", runId).query(Range.class).optional();
    }

    public void done(Range range, String worker, long high, long medium, long low) {
        jdbc.sql("""
                        UPDATE scoring_range SET state = 'DONE', finished_at = now(), failure = NULL, worker = :worker,
                            high = :high, medium = :medium, low = :low
                        WHERE job_run_id = :run AND position = :position""")
                .param("run", range.jobRunId()).param("position", range.position()).param("worker", worker)
                .param("high", high).param("medium", medium).param("low", low).update();
    }

    /** Holds a range that failed back for a while, doubled with each attempt, and gives it up after the last. */
    public void failed(Range range, String failure, int mostAttempts, Duration pause) {
        jdbc.sql("""
                        UPDATE scoring_range SET attempts = attempts + 1, failure = :failure,
                            state = CASE WHEN attempts + 1 >= :most THEN 'FAILED' ELSE state END,
                            not_before = now() + :millis * power(2, attempts) * interval '1 millisecond'
                        WHERE job_run_id = :run AND position = :position AND state = 'OPEN'""")
                .param("run", range.jobRunId()).param("position", range.position()).param("failure", failure)
                .param("most", mostAttempts).param("millis", pause.toMillis()).update();
    }

    public Standing standing(long runId) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE state = 'OPEN') AS open, coalesce(sum(high + medium + low), 0) AS scored,
                            coalesce(sum(CASE WHEN state = 'DONE' THEN high + medium + low ELSE planned END), 0) AS planned,
                            min(failure) FILTER (WHERE state = 'FAILED') AS failure
                        FROM scoring_range WHERE job_run_id = :run""")
                .param("run", runId).query(Standing.class).single();
    }
}
