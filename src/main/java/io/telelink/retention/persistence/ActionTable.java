package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.learning.model.RiskBand;
import io.telelink.retention.ActionFilter;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.RetentionAction;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions as they stand. */
@Repository
public class ActionTable {

    private static final String FROM = """
             FROM retention_action a JOIN customer c ON c.id = a.customer_id
            JOIN offer_version v ON v.id = a.offer_version_id WHERE\s""";
    private static final String SELECT = """
            SELECT a.id, a.customer_id, c.account_number, v.offer_id, a.offer_version_id, v.name AS offer_name, a.campaign_id,
                a.prediction_id, a.level, a.risk_band, a.main_reason, a.probability, a.clv, a.value_if_kept,
                a.expected_profit, a.status, a.assignee, a.due_on, a.contacted_on, a.window_ends_on, a.closed_on, a.version, a.created_on, a.created_by,
                a.changed_at, a.changed_by""" + FROM;

    /** Parameter since. */
    private static final String ENDED = "(a.status IN ('RETAINED', 'LOST') AND a.closed_on >= :since)";

    private final JdbcClient jdbc;

    ActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RetentionAction> find(long id) {
        return jdbc.sql(SELECT + "a.id = :id").param("id", id).query(ActionTable::map).optional();
    }

    /** Locked until the transaction ends, in order of id. */
    public List<RetentionAction> lock(Collection<Long> ids) {
        return jdbc.sql(SELECT + "a.id = ANY(:ids) ORDER BY a.id FOR UPDATE OF a").param("ids", ids.toArray(Long[]::new))
                .query(ActionTable::map).list();
    }

    /** By due day, of one day the most profitable first. */
    public List<RetentionAction> list(ActionFilter filter, Pageable page) {
        var where = new ActionConditions(filter);
        return jdbc.sql(SELECT + where.sql() + " ORDER BY a.due_on, a.expected_profit DESC, a.id LIMIT :limit OFFSET :offset")
                .params(where.parameters()).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(ActionTable::map).list();
    }

    /** The one that follows an action in that order. */
    public Optional<RetentionAction> after(ActionFilter filter, RetentionAction action) {
        var where = new ActionConditions(filter);
        return jdbc.sql(SELECT + where.sql() + """
                         AND a.due_on >= :due AND (a.due_on, -a.expected_profit, a.id) > (:due, -:profit, :id)
                        ORDER BY a.due_on, a.expected_profit DESC, a.id LIMIT 1""")
                .params(where.parameters()).param("due", Date.valueOf(action.dueOn())).param("profit", action.expectedProfit())
                .param("id", action.id()).query(ActionTable::map).optional();
    }

    /** Newest first. */
    public List<RetentionAction> ofCustomer(long customerId, Pageable page) {
        return jdbc.sql(SELECT + "a.customer_id = :id ORDER BY a.id DESC LIMIT :limit OFFSET :offset").param("id", customerId)
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(ActionTable::map).list();
    }

    public long count(ActionFilter filter) {
        var where = new ActionConditions(filter);
        return jdbc.sql("SELECT count(*)" + FROM + where.sql()).params(where.parameters()).query(Long.class).single();
    }

    /** Of those that turned out retained or lost on a day or later, the last first. */
    public List<RetentionAction> ended(ActionFilter filter, LocalDate since, Pageable page) {
        var where = new ActionConditions(filter);
        return jdbc.sql(SELECT + where.sql() + " AND " + ENDED
                        + " ORDER BY a.closed_on DESC, a.id DESC LIMIT :limit OFFSET :offset").params(where.parameters())
                .param("since", Date.valueOf(since)).param("limit", page.getPageSize()).param("offset", page.getOffset())
                .query(ActionTable::map).list();
    }

    /** How many are open, by where they stand, and of those that turned out, how many did on a day or later. */
    public Map<ActionStatus, Long> counts(ActionFilter filter, LocalDate since) {
        var where = new ActionConditions(filter);
        Map<ActionStatus, Long> counts = new EnumMap<>(ActionStatus.class);
        jdbc.sql("SELECT a.status, count(*)" + FROM + where.sql()
                        + " AND (a.status IN ('PROPOSED', 'ASSIGNED', 'CONTACTED', 'ACCEPTED', 'DECLINED', 'NO_ANSWER') OR " + ENDED
                        + ") GROUP BY a.status").params(where.parameters()).param("since", Date.valueOf(since))
                .query(row -> {
                    counts.put(ActionStatus.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    /**
     * Changes an action that still has the version expected.
     *
     * @return whether it had
     */
    public boolean update(RetentionAction before, Change change, String me, Instant now) {
        return jdbc.sql("""
                        UPDATE retention_action SET status = :status, assignee = :assignee, due_on = :due,
                            contacted_on = :contacted, window_ends_on = :window, closed_on = :closed,
                            version = version + 1, changed_at = :now, changed_by = :me
                        WHERE id = :id AND version = :version""")
                .param("status", change.status().name()).param("assignee", change.assignee(), Types.VARCHAR)
                .param("due", Date.valueOf(change.dueOn())).param("contacted", change.contactedOn(), Types.DATE)
                .param("window", change.windowEndsOn(), Types.DATE).param("closed", change.closedOn(), Types.DATE)
                .param("now", Timestamp.from(now)).param("me", me).param("id", before.id()).param("version", before.version())
                .update() == 1;
    }

    /** What an action becomes. */
    public record Change(ActionStatus status, @Nullable String assignee, LocalDate dueOn, @Nullable LocalDate contactedOn,
                         @Nullable LocalDate windowEndsOn, @Nullable LocalDate closedOn) {
    }

    private static RetentionAction map(ResultSet row, int number) throws SQLException {
        return new RetentionAction(row.getLong("id"), row.getLong("customer_id"), row.getString("account_number"),
                row.getLong("offer_id"), row.getLong("offer_version_id"), row.getString("offer_name"),
                row.getObject("campaign_id", Long.class), row.getLong("prediction_id"),
                Recommendation.valueOf(row.getString("level")), RiskBand.valueOf(row.getString("risk_band")),
                row.getString("main_reason"), row.getDouble("probability"), row.getDouble("clv"),
                row.getObject("value_if_kept", Double.class), row.getDouble("expected_profit"), ActionStatus.valueOf(row.getString("status")), row.getString("assignee"),
                row.getObject("due_on", LocalDate.class), row.getObject("contacted_on", LocalDate.class),
                row.getObject("window_ends_on", LocalDate.class), row.getObject("closed_on", LocalDate.class),
                row.getInt("version"), row.getObject("created_on", LocalDate.class), row.getString("created_by"),
                row.getTimestamp("changed_at").toInstant(), row.getString("changed_by"));
    }
}
