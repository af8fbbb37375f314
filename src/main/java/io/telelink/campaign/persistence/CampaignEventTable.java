package io.telelink.campaign.persistence;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.telelink.campaign.CampaignEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code campaign_event}. */
@Repository
public class CampaignEventTable {

    private static final int MOST = 200;

    private final JdbcClient jdbc;

    CampaignEventTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(long campaignId, CampaignEvent.Kind kind, Instant now, LocalDate today, String actor, String reason) {
        jdbc.sql("""
                        INSERT INTO campaign_event (campaign_id, kind, occurred_at, day, actor, reason)
                        VALUES (:id, :kind, :now, :day, :actor, :reason)""")
                .param("id", campaignId).param("kind", kind.name()).param("now", Timestamp.from(now))
                .param("day", Date.valueOf(today)).param("actor", actor).param("reason", reason).update();
    }

    /** Newest first, the last two hundred. */
    public List<CampaignEvent> list(long campaignId) {
        return jdbc.sql("""
                        SELECT kind, occurred_at, day, actor, reason FROM campaign_event WHERE campaign_id = :id
                        ORDER BY id DESC LIMIT :most""")
                .param("id", campaignId).param("most", MOST)
                .query((row, number) -> new CampaignEvent(CampaignEvent.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("occurred_at").toInstant(), row.getObject("day", LocalDate.class),
                        row.getString("actor"), row.getString("reason"))).list();
    }
}
