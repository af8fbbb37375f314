package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.telelink.retention.ActionStatus;
import io.telelink.retention.Channel;
import io.telelink.retention.MadeContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Takes very many actions through a contact and its answer. */
@Repository
public class ContactBatchTable {

    private final JdbcClient jdbc;

    ContactBatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Changes the actions that still have the version expected and wait for a contact, each with its two steps.
     *
     * @param windowEndsOn of those who were not contacted before
     * @return how many, by answer
     */
    public Map<ActionStatus, Integer> insert(List<MadeContact> contacts, Channel channel, LocalDate today, LocalDate windowEndsOn,
                                             Instant now, String actor) {
        Map<ActionStatus, Integer> logged = new EnumMap<>(ActionStatus.class);
        jdbc.sql("""
                        WITH made AS (
                            SELECT m.id, m.answer, a.status AS before
                            FROM unnest(:ids, :versions, :answers) AS m (id, version, answer)
                            JOIN retention_action a ON a.id = m.id AND a.version = m.version
                            WHERE a.status IN ('PROPOSED', 'ASSIGNED', 'NO_ANSWER') ORDER BY a.id FOR UPDATE OF a),
                        changed AS (
                            UPDATE retention_action a SET status = m.answer, contacted_on = coalesce(a.contacted_on, :today),
                                window_ends_on = coalesce(a.window_ends_on, :window), version = a.version + 2,
                                changed_at = :now, changed_by = :actor
                            FROM made m WHERE a.id = m.id
                            RETURNING a.id, a.customer_id, m.before, a.status AS answer, a.assignee, a.due_on),
                        steps AS (
                            INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, from_status, to_status,
                                channel, assignee, due_on)
                            SELECT c.id, c.customer_id, :now, :today, :actor, s.from_status, s.to_status, s.channel, c.assignee, c.due_on
                            FROM changed c CROSS JOIN LATERAL (VALUES (1, c.before, 'CONTACTED', :channel::text),
                                (2, 'CONTACTED', c.answer, NULL)) AS s (place, from_status, to_status, channel)
                            ORDER BY c.id, s.place)
                        SELECT answer, count(*) FROM changed GROUP BY answer""")
                .param("ids", contacts.stream().map(MadeContact::actionId).toArray(Long[]::new))
                .param("versions", contacts.stream().map(MadeContact::version).toArray(Integer[]::new))
                .param("answers", contacts.stream().map(contact -> contact.answer().name()).toArray(String[]::new))
                .param("today", Date.valueOf(today)).param("window", Date.valueOf(windowEndsOn)).param("now", Timestamp.from(now))
                .param("actor", actor).param("channel", channel.name())
                .query(row -> {
                    logged.put(ActionStatus.valueOf(row.getString(1)), row.getInt(2));
                });
        return logged;
    }
}
