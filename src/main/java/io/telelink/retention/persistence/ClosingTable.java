package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.access.CurrentUser;
import io.telelink.retention.ActionStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Closes actions by what has become of their customers. */
@Repository
public class ClosingTable {

    private static final String CLOSE = """
            UPDATE retention_action a SET status = decided.outcome, closed_on = :today, version = a.version + 1,
                changed_at = :now, changed_by = :me
            FROM decided WHERE a.id = decided.id
            RETURNING a.id, decided.offer_id, decided.status AS before, a.status AS after, a.probability""";

    private final JdbcClient jdbc;

    ClosingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An action that was closed, and the churn probability when it was proposed. */
    public record Closed(long id, long offerId, ActionStatus from, ActionStatus to, double probability) {
    }

    /** Closes every action that is decided, skipping those that somebody is changing at this moment. */
    public List<Closed> closeDecided(LocalDate today, Instant now) {
        return jdbc.sql("""
                        WITH decided AS (
                            SELECT a.id, a.status, v.offer_id, CASE WHEN a.contacted_on IS NULL THEN 'CANCELLED'
                                WHEN c.churned_on <= a.window_ends_on THEN 'LOST' ELSE 'RETAINED' END AS outcome
                            FROM retention_action a JOIN customer c ON c.id = a.customer_id
                            JOIN offer_version v ON v.id = a.offer_version_id
                            WHERE a.status IN ('CONTACTED', 'ACCEPTED', 'DECLINED', 'NO_ANSWER') AND a.window_ends_on < :today
                               OR a.status IN ('PROPOSED', 'ASSIGNED', 'CONTACTED', 'ACCEPTED', 'DECLINED', 'NO_ANSWER')
                                  AND c.status = 'CHURNED' AND c.churned_on < :today
                            ORDER BY a.id FOR UPDATE OF a SKIP LOCKED)
                        """ + CLOSE)
                .param("today", Date.valueOf(today)).param("now", Timestamp.from(now)).param("me", CurrentUser.name())
                .query(ClosingTable::map).list();
    }

    /**
     * Takes the outcomes whose windows have passed and that nobody has learned from yet. A loss is known long before the others of
     * its day could be: learned from at once, it would make every offer look worse than it is.
     */
    public List<Closed> takeUnlearned(LocalDate today) {
        return jdbc.sql("""
                        WITH due AS (
                            SELECT a.id, v.offer_id FROM retention_action a JOIN offer_version v ON v.id = a.offer_version_id
                            WHERE NOT a.learned AND a.status IN ('RETAINED', 'LOST') AND a.window_ends_on < :today
                            ORDER BY a.id FOR UPDATE OF a SKIP LOCKED)
                        UPDATE retention_action a SET learned = true FROM due WHERE a.id = due.id
                        RETURNING a.id, due.offer_id, a.status AS before, a.status AS after, a.probability""")
                .param("today", Date.valueOf(today)).query(ClosingTable::map).list();
    }

    /** Cancels what waits for a customer; with {@code everything} what is under way as well. */
    public List<Closed> cancel(long customerId, boolean everything, LocalDate today, Instant now, String me) {
        return jdbc.sql("""
                        WITH decided AS (
                            SELECT a.id, a.status, v.offer_id, 'CANCELLED' AS outcome
                            FROM retention_action a JOIN offer_version v ON v.id = a.offer_version_id
                            WHERE a.customer_id = :customer AND (a.status IN ('PROPOSED', 'ASSIGNED')
                               OR :everything AND a.status IN ('CONTACTED', 'ACCEPTED', 'DECLINED', 'NO_ANSWER'))
                            ORDER BY a.id FOR UPDATE OF a)
                        """ + CLOSE)
                .param("customer", customerId).param("everything", everything).param("today", Date.valueOf(today))
                .param("now", Timestamp.from(now)).param("me", me).query(ClosingTable::map).list();
    }

    private static Closed map(ResultSet row, int number) throws SQLException {
        return new Closed(row.getLong("id"), row.getLong("offer_id"), ActionStatus.valueOf(row.getString("before")),
                ActionStatus.valueOf(row.getString("after")), row.getDouble("probability"));
    }
}
