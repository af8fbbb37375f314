package io.telelink.scoring.persistence;

import java.util.List;

import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.RunComparison.Cell;
import io.telelink.scoring.RunComparison.Change;
import io.telelink.scoring.RunComparison.Wanted;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Joins the predictions of two runs, each found by its run's moment, customer by customer. */
@Repository
public class RunComparisonTable {

    private static final String JOINED = """
             FROM prediction b JOIN prediction a ON a.customer_id = b.customer_id
            WHERE b.scoring_run_id = :before AND b.predicted_at = (SELECT predicted_at FROM scoring_run WHERE job_run_id = :before)
                AND a.scoring_run_id = :after AND a.predicted_at = (SELECT predicted_at FROM scoring_run WHERE job_run_id = :after)
            """;

    private final JdbcClient jdbc;

    RunComparisonTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Cell> matrix(long before, long after) {
        return jdbc.sql("SELECT b.risk_band AS before, a.risk_band AS after, count(*) AS customers" + JOINED
                        + "GROUP BY b.risk_band, a.risk_band")
                .param("before", before).param("after", after).query(Cell.class).list();
    }

    public List<Change> changes(long before, long after, Wanted wanted, Pageable page) {
        return jdbc.sql("""
                        SELECT p.*, c.account_number FROM (
                            SELECT b.customer_id, b.risk_band AS before, a.risk_band AS after,
                                b.probability AS probability_before, a.probability AS probability_after"""
                        + JOINED + """
                                AND b.risk_band <> a.risk_band
                                AND (:from::text IS NULL OR b.risk_band = :from) AND (:to::text IS NULL OR a.risk_band = :to)
                            ORDER BY b.customer_id LIMIT :limit OFFSET :offset) AS p
                        JOIN customer c ON c.id = p.customer_id ORDER BY p.customer_id""")
                .param("before", before).param("after", after).param("from", name(wanted.before()))
                .param("to", name(wanted.after())).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(Change.class).list();
    }

    private static @Nullable String name(@Nullable RiskBand band) {
        return band == null ? null : band.name();
    }
}
