package io.telelink.retention.persistence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.database.CopyWriter;
import io.telelink.retention.NewAction;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts very many actions into the store: by COPY into a table of the transaction, and from there with what is known. */
@Repository
public class ActionBatchTable {

    private static final List<String> COLUMNS =
            List.of("customer_id", "offer_version_id", "campaign_id", "expected_profit", "assignee", "due_on");

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    ActionBatchTable(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /**
     * Inserts the actions with their first event; who got an action of somebody else meanwhile is left out.
     *
     * @return how many
     */
    public int insert(List<NewAction> actions, LocalDate today, Instant now, String actor) {
        if (actions.isEmpty()) {
            return 0;
        }
        jdbc.sql("""
                CREATE TEMPORARY TABLE IF NOT EXISTS wanted_action (customer_id bigint, offer_version_id bigint,
                    campaign_id bigint, expected_profit double precision, assignee text, due_on date)
                ON COMMIT DELETE ROWS""").update();
        jdbc.sql("DELETE FROM wanted_action").update();
        copy(actions);
        return jdbc.sql("""
                        WITH created AS (
                            INSERT INTO retention_action (customer_id, offer_version_id, campaign_id, prediction_id, level,
                                risk_band, main_reason, probability, clv, value_if_kept, expected_profit, status, assignee, due_on, created_on,
                                created_at, created_by, changed_at, changed_by)
                            SELECT w.customer_id, w.offer_version_id, w.campaign_id, p.prediction_id, p.recommendation,
                                p.risk_band, p.main_reason, p.probability, p.clv, p.value_if_kept, w.expected_profit,
                                CASE WHEN w.assignee IS NULL THEN 'PROPOSED' ELSE 'ASSIGNED' END, w.assignee, w.due_on,
                                :today, :now, :actor, :now, :actor
                            FROM wanted_action w JOIN customer_score p ON p.customer_id = w.customer_id
                            ORDER BY w.customer_id
                            ON CONFLICT (customer_id) WHERE status IN ('PROPOSED', 'ASSIGNED') DO NOTHING
                            RETURNING id, customer_id, status, assignee, due_on)
                        INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, to_status, assignee, due_on)
                        SELECT id, customer_id, :now, :today, :actor, status, assignee, due_on FROM created ORDER BY id""")
                .param("today", Date.valueOf(today)).param("now", Timestamp.from(now)).param("actor", actor).update();
    }

    /** Cancels what waits of a campaign, each with its event. */
    public int cancelWaiting(long campaignId, LocalDate today, Instant now, String actor) {
        return jdbc.sql("""
                        WITH before AS (
                            SELECT id, status FROM retention_action
                            WHERE campaign_id = :campaign AND status IN ('PROPOSED', 'ASSIGNED') ORDER BY id FOR UPDATE),
                        cancelled AS (
                            UPDATE retention_action a SET status = 'CANCELLED', closed_on = :today, version = a.version + 1,
                                changed_at = :now, changed_by = :actor
                            FROM before b WHERE a.id = b.id
                            RETURNING a.id, a.customer_id, b.status AS from_status, a.assignee, a.due_on)
                        INSERT INTO action_event (action_id, customer_id, occurred_at, day, actor, from_status, to_status,
                            assignee, due_on)
                        SELECT id, customer_id, :now, :today, :actor, from_status, 'CANCELLED', assignee, due_on
                        FROM cancelled ORDER BY id""")
                .param("campaign", campaignId).param("today", Date.valueOf(today)).param("now", Timestamp.from(now))
                .param("actor", actor).update();
    }

    private void copy(List<NewAction> actions) {
        template.execute((ConnectionCallback<Void>) connection -> {
            try (CopyWriter writer = CopyWriter.into(connection, "wanted_action", COLUMNS)) {
                for (NewAction action : actions) {
                    writer.whole(action.customerId()).whole(action.offerVersionId()).value(action.campaignId())
                            .number(action.expectedProfit()).text(action.assignee()).value(action.dueOn()).endRow();
                }
                writer.finish();
            }
            return null;
        });
    }
}
