package io.telelink.scoring.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.telelink.audit.Hash;
import io.telelink.customer.CustomerGroup;
import io.telelink.job.JobRun;
import io.telelink.job.JobState;
import io.telelink.job.Jobs;
import io.telelink.registry.Champions;
import io.telelink.scoring.RunBasis;
import io.telelink.scoring.ScoringRun;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code scoring_run}. */
@Repository
public class ScoringRunTable {

    private final JdbcClient jdbc;

    ScoringRunTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes others who want to start a run wait until the transaction ends. */
    public void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('scoring_run'))").query((row, number) -> true).single();
    }

    /**
     * Queues a run in the caller's transaction.
     *
     * @param segment whose members are to be scored; null for everyone
     */
    public long submit(Jobs jobs, Champions champions, RunBasis basis, @Nullable CustomerGroup segment, String owner) {
        long id = jobs.submit(ScoringRun.KIND, segment == null ? "All active customers"
                : "Segment " + segment.name() + " (version " + segment.version() + ")", owner);
        jdbc.sql("""
                        INSERT INTO scoring_run (job_run_id, scope, segment_id, churn_version_id, value_version_id, economics_id,
                                                 proposal_policy_id)
                        VALUES (:id, :scope, :segment, :churn, :value, :economics, :policy)""")
                .param("id", id).param("scope", segment == null ? "ALL" : "SEGMENT")
                .param("segment", segment == null ? null : segment.id(), Types.BIGINT)
                .param("churn", champions.churnVersionId()).param("value", champions.valueVersionId())
                .param("economics", basis.economicsId(), Types.BIGINT).param("policy", basis.policyId(), Types.BIGINT).update();
        return id;
    }

    public RunBasis basis(long id) {
        return jdbc.sql("SELECT economics_id, proposal_policy_id AS policy_id FROM scoring_run WHERE job_run_id = :id")
                .param("id", id).query(RunBasis.class).single();
    }

    /**
     * How a run came to its end.
     *
     * @param predictedAt null before the run was divided into ranges
     * @param outcome     as what it was closed; null before, and where an earlier version closed it
     */
    public record Ending(@Nullable Instant predictedAt, @Nullable Instant closedAt, @Nullable Instant publishedAt,
                         @Nullable JobState outcome) {
    }

    public Ending ending(long id) {
        return ending(id, "");
    }

    /** The same, after everybody who adds to the run has finished; until the transaction ends, nobody can add to it. */
    public Ending lockedEnding(long id) {
        return ending(id, " FOR UPDATE");
    }

    private Ending ending(long id, String lock) {
        return jdbc.sql("SELECT predicted_at, closed_at, published_at, outcome FROM scoring_run WHERE job_run_id = :id" + lock)
                .param("id", id)
                .query((row, number) -> new Ending(instant(row, 1), instant(row, 2), instant(row, 3),
                        row.getString(4) == null ? null : JobState.valueOf(row.getString(4)))).single();
    }

    public void begin(long id, Instant predictedAt, LocalDate businessDay) {
        jdbc.sql("UPDATE scoring_run SET predicted_at = :at, business_day = :day WHERE job_run_id = :id").param("id", id)
                .param("at", predictedAt.atOffset(ZoneOffset.UTC)).param("day", businessDay).update();
    }

    public void close(long id, JobState outcome, Hash root) {
        jdbc.sql("""
                        UPDATE scoring_run SET closed_at = now(), outcome = :outcome, root = :root,
                            (high, medium, low) = (SELECT coalesce(sum(high), 0), coalesce(sum(medium), 0), coalesce(sum(low), 0)
                                                   FROM scoring_range WHERE job_run_id = :id)
                        WHERE job_run_id = :id""").param("id", id).param("outcome", outcome.name()).param("root", root.bytes()).update();
    }

    public void publish(long id) {
        jdbc.sql("UPDATE scoring_run SET published_at = now() WHERE job_run_id = :id").param("id", id).update();
    }

    /** Runs that are divided into ranges and not closed. */
    public List<Long> open() {
        return jdbc.sql("SELECT job_run_id FROM scoring_run WHERE predicted_at IS NOT NULL AND closed_at IS NULL")
                .query(Long.class).list();
    }

    /** How many predictions a run has, and for how many customers. */
    public Map.Entry<Long, Long> count(long id, Instant predictedAt) {
        return jdbc.sql("""
                        SELECT count(*), count(DISTINCT customer_id) FROM prediction
                        WHERE predicted_at = :at AND scoring_run_id = :id""")
                .param("id", id).param("at", predictedAt.atOffset(ZoneOffset.UTC))
                .query((row, number) -> Map.entry(row.getLong(1), row.getLong(2))).single();
    }

    /** What belongs to a run of the kind SCORING. */
    public ScoringRun of(JobRun job) {
        return of(List.of(job)).getFirst();
    }

    /** What belongs to these runs of the kind SCORING, in their order. */
    public List<ScoringRun> of(List<JobRun> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Long, JobRun> byId = found.stream().collect(Collectors.toMap(JobRun::id, Function.identity()));
        Map<Long, ScoringRun> runs = jdbc.sql("""
                        SELECT r.*, churn.number AS churn_number, value.number AS value_number,
                            coalesce(s.high, r.high) AS high_now, coalesce(s.medium, r.medium) AS medium_now,
                            coalesce(s.low, r.low) AS low_now
                        FROM scoring_run r
                            LEFT JOIN LATERAL (SELECT sum(high) AS high, sum(medium) AS medium, sum(low) AS low
                                               FROM scoring_range g
                                               WHERE r.closed_at IS NULL AND g.job_run_id = r.job_run_id) s ON true
                            JOIN model_version churn ON churn.id = r.churn_version_id
                            JOIN model_version value ON value.id = r.value_version_id
                        WHERE r.job_run_id IN (:ids)""")
                .param("ids", byId.keySet())
                .query((row, number) -> run(row, byId)).list().stream()
                .collect(Collectors.toMap(ScoringRun::id, Function.identity()));
        return found.stream().map(job -> Objects.requireNonNull(runs.get(job.id()))).toList();
    }

    private static ScoringRun run(ResultSet row, Map<Long, JobRun> jobs) throws SQLException {
        return new ScoringRun(Objects.requireNonNull(jobs.get(row.getLong("job_run_id"))), row.getString("scope"),
                (Long) row.getObject("segment_id"), row.getLong("churn_version_id"), row.getInt("churn_number"), row.getLong("value_version_id"),
                row.getInt("value_number"), row.getObject("business_day", LocalDate.class), row.getLong("high_now"), row.getLong("medium_now"), row.getLong("low_now"));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
