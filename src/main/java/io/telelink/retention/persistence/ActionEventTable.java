package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.retention.ActionEvent;
import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The steps of actions; insert only but for the notes, which go with an erased customer. */
@Repository
public class ActionEventTable {

    private static final String SELECT = """
            SELECT e.id, e.action_id, e.occurred_at, e.day, e.actor, e.from_status, e.to_status, e.channel, e.assignee, e.due_on,
                coalesce(n.note, '') AS note
            FROM action_event e LEFT JOIN action_note n ON n.event_id = e.id WHERE\s""";

    private final JdbcClient jdbc;

    ActionEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps the step that brought an action to where it stands now.
     *
     * @param from null for the step that created it
     */
    public void insert(long actionId, @Nullable ActionStatus from, @Nullable Channel channel, String note, LocalDate day, Instant now,
                       String actor) {
        long event = jdbc.sql("""
                        INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, from_status, to_status, channel,
                            assignee, due_on)
                        SELECT id, customer_id, :now, :day, :actor, :from, status, :channel, assignee, due_on
                        FROM retention_action WHERE id = :id RETURNING id""")
                .param("id", actionId).param("now", Timestamp.from(now)).param("day", Date.valueOf(day)).param("actor", actor)
                .param("from", from == null ? null : from.name(), Types.VARCHAR)
                .param("channel", channel == null ? null : channel.name(), Types.VARCHAR).query(Long.class).single();
        if (!note.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO action_note (event_id, customer_id, note)
                            SELECT :event, customer_id, :note FROM retention_action WHERE id = :id""")
                    .param("event", event).param("note", note).param("id", actionId).update();
        }
    }

    /** The same step of many actions, which stood where {@code from} says. */
    public void insertAll(Collection<Long> actionIds, ActionStatus from, LocalDate day, Instant now, String actor) {
        jdbc.sql("""
                        INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, from_status, to_status,
                            assignee, due_on)
                        SELECT id, customer_id, :now, :day, :actor, :from, status, assignee, due_on
                        FROM retention_action WHERE id = ANY(:ids) ORDER BY id""")
                .param("ids", actionIds.toArray(Long[]::new)).param("now", Timestamp.from(now)).param("day", Date.valueOf(day))
                .param("actor", actor).param("from", from.name()).update();
    }

    /** Oldest first. */
    public List<ActionEvent> list(long actionId, Pageable page) {
        return jdbc.sql(SELECT + "e.action_id = :id ORDER BY e.id LIMIT :limit OFFSET :offset").param("id", actionId)
                .param("limit", page.getPageSize()).param("offset", page.getOffset()).query(ActionEventTable::map).list();
    }

    public long count(long actionId) {
        return jdbc.sql("SELECT count(*) FROM action_event WHERE action_id = :id").param("id", actionId).query(Long.class).single();
    }

    /** Customers whose last answer of an action is a yes of this day or later, with the latest such day. */
    public Map<Long, LocalDate> accepted(LocalDate since) {
        Map<Long, LocalDate> accepted = new HashMap<>();
        jdbc.sql("""
                        SELECT customer_id, max(day) FROM (
                            SELECT DISTINCT ON (action_id) customer_id, day, to_status FROM action_event
                            WHERE to_status IN ('ACCEPTED', 'DECLINED') AND day >= :since ORDER BY action_id, id DESC) answer
                        WHERE to_status = 'ACCEPTED' GROUP BY customer_id""")
                .param("since", Date.valueOf(since))
                .query(row -> {
                    accepted.put(row.getLong(1), row.getObject(2, LocalDate.class));
                });
        return accepted;
    }

    /** What was written about an erased customer goes. */
    public void eraseNotes(long customerId) {
        jdbc.sql("DELETE FROM action_note WHERE customer_id = :id").param("id", customerId).update();
    }

    private static ActionEvent map(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_status");
        String channel = row.getString("channel");
        return new ActionEvent(row.getLong("id"), row.getLong("action_id"), row.getTimestamp("occurred_at").toInstant(),
                row.getObject("day", LocalDate.class), row.getString("actor"), from == null ? null : ActionStatus.valueOf(from),
                ActionStatus.valueOf(row.getString("to_status")), channel == null ? null : Channel.valueOf(channel),
                row.getString("assignee"), row.getObject("due_on", LocalDate.class), row.getString("note"));
    }
}
