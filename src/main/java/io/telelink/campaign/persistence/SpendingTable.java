package io.telelink.campaign.persistence;

import java.util.Collection;

import io.telelink.campaign.CampaignResults.Spent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the actions of campaigns cost. */
@Repository
public class SpendingTable {

    private final JdbcClient jdbc;

    SpendingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Contacts at their price, and the offer for whoever last said yes, with the charge of when the lot was drawn. */
    public Spent of(Collection<Long> campaignIds) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE e.contacts > 0), count(*) FILTER (WHERE e.accepted),
                            coalesce(sum(e.contacts * v.contact_cost), 0) + coalesce(sum(v.cost
                                + v.discount_share * v.discount_months * coalesce(m.monthly_charge, 0)) FILTER (WHERE e.accepted), 0)
                        FROM retention_action a JOIN offer_version v ON v.id = a.offer_version_id
                            JOIN campaign_member m ON m.campaign_id = a.campaign_id AND m.customer_id = a.customer_id
                            CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE to_status = 'CONTACTED') AS contacts,
                                coalesce((array_agg(to_status ORDER BY id DESC)
                                    FILTER (WHERE to_status IN ('ACCEPTED', 'DECLINED', 'NO_ANSWER')))[1] = 'ACCEPTED', false)
                                    AS accepted
                                FROM action_event WHERE action_id = a.id) e
                        WHERE a.campaign_id = ANY(:campaigns)""")
                .param("campaigns", campaignIds.toArray(Long[]::new))
                .query((row, number) -> new Spent(row.getLong(1), row.getLong(2), row.getDouble(3))).single();
    }
}
