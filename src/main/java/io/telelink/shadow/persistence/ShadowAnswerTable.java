package io.telelink.shadow.persistence;

import java.sql.Array;
import java.sql.Date;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import io.telelink.shadow.Agreement;
import io.telelink.shadow.BandMoves;
import io.telelink.shadow.compute.AgreementSums;
import io.telelink.shadow.compute.Packed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code shadow_range}, {@code shadow_answer} and {@code shadow_agreement}. */
@Repository
public class ShadowAnswerTable {

    private final JdbcClient jdbc;

    ShadowAnswerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What both said of a range of customers.
     *
     * @param customers  rising ids
     * @param champion   probabilities in their order, as the challenger's
     */
    public record Answers(long[] customers, double[] champion, double[] challenger) {
    }

    public void insertRange(long runId, int position, long[] customers, double[] champion, double threshold) {
        jdbc.sql("""
                        INSERT INTO shadow_range (job_run_id, position, customers, customer_ids, champion)
                        VALUES (:run, :position, :customers, :ids, :champion)""")
                .param("run", runId).param("position", position).param("customers", customers.length)
                .param("ids", Packed.ids(customers)).param("champion", Packed.probabilities(champion, threshold)).update();
    }

    public void insert(long runId, int position, long challengerId, AgreementSums agreement, double[] probability, double threshold) {
        jdbc.sql("""
                        INSERT INTO shadow_answer (job_run_id, position, challenger_id, moves, sums, probability)
                        VALUES (:run, :position, :challenger, :moves, :sums, :probability)""")
                .param("run", runId).param("position", position).param("challenger", challengerId)
                .param("moves", agreement.moves().cells().toArray(Long[]::new))
                .param("sums", agreement.sums().toArray(Double[]::new))
                .param("probability", Packed.probabilities(probability, threshold)).update();
    }

    /** What each range adds to the agreement, in the order of the ranges. */
    public List<AgreementSums> sums(long runId, long challengerId) {
        return jdbc.sql("""
                        SELECT moves, sums FROM shadow_answer WHERE job_run_id = :run AND challenger_id = :challenger
                        ORDER BY position""")
                .param("run", runId).param("challenger", challengerId)
                .query((row, number) -> new AgreementSums(moves(row.getArray(1)),
                        List.of((Double[]) row.getArray(2).getArray()))).list();
    }

    public void insertAgreement(long runId, long challengerId, Agreement agreement) {
        jdbc.sql("""
                        INSERT INTO shadow_agreement (job_run_id, challenger_id, moves, correlation)
                        VALUES (:run, :challenger, :moves, :correlation) ON CONFLICT (job_run_id, challenger_id) DO NOTHING""")
                .param("run", runId).param("challenger", challengerId)
                .param("moves", agreement.moves().cells().toArray(Long[]::new))
                .param("correlation", agreement.correlation(), Types.DOUBLE).update();
    }

    /** Positions of the ranges of a run that a challenger answered. */
    public List<Integer> positions(long runId, long challengerId) {
        return jdbc.sql("SELECT position FROM shadow_answer WHERE job_run_id = :run AND challenger_id = :challenger ORDER BY position")
                .param("run", runId).param("challenger", challengerId).query(Integer.class).list();
    }

    public Answers answers(long runId, long challengerId, int position) {
        return jdbc.sql("""
                        SELECT r.customers, r.customer_ids, r.champion, a.probability
                        FROM shadow_range r JOIN shadow_answer a ON a.job_run_id = r.job_run_id AND a.position = r.position
                        WHERE r.job_run_id = :run AND r.position = :position AND a.challenger_id = :challenger""")
                .param("run", runId).param("position", position).param("challenger", challengerId)
                .query((row, number) -> new Answers(Packed.ids(row.getBytes(2), row.getInt(1)), Packed.probabilities(row.getBytes(3)),
                        Packed.probabilities(row.getBytes(4)))).single();
    }

    /** Deletes the answers of runs before a day, and of those in which nobody was shown anything; results stay. */
    public void deleteBefore(LocalDate day) {
        jdbc.sql("""
                        DELETE FROM shadow_range WHERE job_run_id IN (
                            SELECT r.job_run_id FROM scoring_run r JOIN job_run j ON j.id = r.job_run_id
                            WHERE r.business_day < :day OR j.state IN ('FAILED', 'CANCELLED') AND r.job_run_id IN (
                                SELECT s.job_run_id FROM shadow_run s WHERE s.business_day >= :day))""")
                .param("day", Date.valueOf(day)).update();
    }

    static BandMoves moves(Array cells) throws SQLException {
        return new BandMoves(Arrays.asList((Long[]) cells.getArray()));
    }
}
