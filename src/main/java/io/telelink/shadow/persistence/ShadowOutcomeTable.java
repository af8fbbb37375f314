package io.telelink.shadow.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.learning.metric.BetterWithConfidence.Outcome;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.Measure;
import io.telelink.learning.metric.PairedDifference;
import io.telelink.shadow.Realised;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Statements on {@code shadow_outcome}, and what became of customers. */
@Repository
public class ShadowOutcomeTable {

    private static final TypeReference<Map<Measure, PairedDifference>> DIFFERENCES = new TypeReference<>() {
    };

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ShadowOutcomeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Whether these customers left within a window, whose last day is the one before {@code until}. Those who had left before it began, though nobody knew it yet, and those
     * erased since are left out.
     */
    public Map<Long, Boolean> left(Collection<Long> customers, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        SELECT id, coalesce(churned_on < :until, false) AS lost FROM customer
                        WHERE id = ANY (:ids) AND erased_at IS NULL AND (churned_on IS NULL OR churned_on >= :from)""")
                .param("ids", customers.toArray(Long[]::new)).param("from", Date.valueOf(from)).param("until", Date.valueOf(until))
                .query((row, number) -> Map.entry(row.getLong(1), row.getBoolean(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps a measurement; one that was made before stays. */
    public void insert(long runId, long challengerId, Realised realised) {
        jdbc.sql("""
                        INSERT INTO shadow_outcome (job_run_id, challenger_id, drawn, contacted, compared, churners, champion, challenger,
                                                    differences, verdict, seen_on)
                        VALUES (:run, :challengerId, :drawn, :contacted, :compared, :churners, :champion::jsonb, :challenger::jsonb,
                                :differences::jsonb, :verdict, :seen)
                        ON CONFLICT (job_run_id, challenger_id) DO NOTHING""")
                .param("run", runId).param("challengerId", challengerId).param("drawn", realised.drawn())
                .param("contacted", realised.contacted()).param("compared", realised.compared()).param("churners", realised.churners())
                .param("champion", written(realised.champion())).param("challenger", written(realised.challenger()))
                .param("differences", json.writeValueAsString(realised.differences())).param("verdict", realised.verdict().name())
                .param("seen", Date.valueOf(realised.seenOn())).update();
    }

    /** A challenger in shadow whose newest measurement is that it is better than the champion, and that was not proposed yet. */
    public record Better(long challengerId, String namedBy, long versionId, long jobRunId, long championId, LocalDate businessDay, int windowDays,
                         Realised realised) {
    }

    public List<Better> unproposed() {
        return jdbc.sql("""
                        SELECT * FROM (
                            SELECT DISTINCT ON (o.challenger_id) c.model_version_id, c.began_by, s.champion_id, s.business_day, s.window_days, o.*
                            FROM shadow_outcome o JOIN shadow_run s USING (job_run_id, challenger_id)
                                JOIN challenger c ON c.id = o.challenger_id
                            WHERE NOT EXISTS (SELECT FROM challenger_end e WHERE e.challenger_id = o.challenger_id)
                            ORDER BY o.challenger_id, s.business_day DESC, o.job_run_id DESC) newest
                        WHERE verdict = 'BETTER' AND NOT EXISTS (SELECT FROM shadow_proposal p
                            WHERE p.challenger_id = newest.challenger_id AND p.champion_id = newest.champion_id)""")
                .query((row, number) -> new Better(row.getLong("challenger_id"), row.getString("began_by"),
                        row.getLong("model_version_id"), row.getLong("job_run_id"), row.getLong("champion_id"), row.getObject("business_day", LocalDate.class),
                        row.getInt("window_days"), read(row))).list();
    }

    /** @param proposalId null where somebody had proposed the version before */
    public void proposed(Better better, @Nullable Long proposalId) {
        insert(better, proposalId, null);
    }

    /** @param reason why the registry takes no proposal of the version against this champion */
    public void refused(Better better, String reason) {
        insert(better, null, reason);
    }

    private void insert(Better better, @Nullable Long proposalId, @Nullable String refusal) {
        jdbc.sql("""
                        INSERT INTO shadow_proposal (challenger_id, champion_id, job_run_id, proposal_id, refusal)
                        VALUES (:challenger, :champion, :run, :proposal, :refusal)""")
                .param("challenger", better.challengerId()).param("champion", better.championId()).param("run", better.jobRunId())
                .param("proposal", proposalId).param("refusal", refusal).update();
    }

    Realised read(ResultSet row) throws SQLException {
        return new Realised(row.getInt("drawn"), row.getInt("contacted"), row.getInt("compared"), row.getInt("churners"),
                metrics(row.getString("champion")), metrics(row.getString("challenger")),
                json.readValue(row.getString("differences"), DIFFERENCES), Outcome.valueOf(row.getString("verdict")),
                row.getObject("seen_on", LocalDate.class));
    }

    private @Nullable String written(@Nullable ClassificationMetrics metrics) {
        return metrics == null ? null : json.writeValueAsString(metrics);
    }

    private @Nullable ClassificationMetrics metrics(@Nullable String stored) {
        return stored == null ? null : json.readValue(stored, ClassificationMetrics.class);
    }
}
