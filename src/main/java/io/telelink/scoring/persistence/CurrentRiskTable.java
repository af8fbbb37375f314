package io.telelink.scoring.persistence;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is read from {@code customer_score} as a whole. */
@Repository
public class CurrentRiskTable {

    private final JdbcClient jdbc;

    CurrentRiskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Active customers in intervals of equal width over the probabilities, one grouped statement. */
    public double[] histogram(int bins) {
        double[] counts = new double[bins];
        jdbc.sql("""
                        SELECT least(floor(s.probability * :bins)::integer, :bins - 1) AS bin, count(*) AS customers
                        FROM customer_score s JOIN customer c ON c.id = s.customer_id
                        WHERE c.status = 'ACTIVE' GROUP BY bin""")
                .param("bins", bins)
                .query((RowCallbackHandler) row -> counts[row.getInt("bin")] = row.getLong("customers"));
        return counts;
    }
}
