package io.telelink.retention.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.telelink.retention.ContactLimit;
import io.telelink.scoring.Recommendation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom it pays most to contact. */
@Repository
public class CandidateTable {

    private final JdbcClient jdbc;

    CandidateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A customer with the offer that was proposed when the customer was scored last. */
    public record Candidate(long customerId, long offerVersionId, double expectedProfit, Recommendation level) {
    }

    /**
     * The most profitable first, of those who may be contacted and whose offer is still made in the same form.
     *
     * @param after the last of those read before; empty for the first
     */
    public List<Candidate> best(Optional<Candidate> after, int most, ContactLimit limit, LocalDate today) {
        return jdbc.sql("""
                        SELECT s.customer_id, s.offer_version_id, s.expected_profit, s.recommendation
                        FROM customer_score s JOIN customer c ON c.id = s.customer_id
                        JOIN offer_version v ON v.id = s.offer_version_id
                        JOIN offer o ON o.id = v.offer_id AND o.version = v.number AND o.retired_at IS NULL
                        WHERE s.expected_profit > 0 AND s.expected_profit <= :profit
                            AND (s.expected_profit < :profit OR s.customer_id > :customer) AND v.active AND (v.valid_from IS NULL OR v.valid_from <= :today)
                            AND (v.valid_to IS NULL OR v.valid_to >= :today) AND\s""" + ContactTable.BLOCK
                        + " IS NULL ORDER BY s.expected_profit DESC, s.customer_id LIMIT :most")
                .param("today", Date.valueOf(today)).param("since", Date.valueOf(today.minusDays(limit.days())))
                .param("contacts", limit.contacts()).param("forAnother", true).param("most", most)
                .param("profit", after.map(Candidate::expectedProfit).orElse(Double.POSITIVE_INFINITY))
                .param("customer", after.map(Candidate::customerId).orElse(0L))
                .query((row, number) -> new Candidate(row.getLong(1), row.getLong(2), row.getDouble(3),
                        Recommendation.valueOf(row.getString(4)))).list();
    }
}
