package io.telelink.campaign.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import io.telelink.campaign.CampaignCalls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions of a campaign. */
@Repository
public class CampaignActionTable {

    private final JdbcClient jdbc;

    CampaignActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An action as it stands now. */
    public record OpenAction(long id, String accountNumber, int version) {
    }

    /** Those due before a day that are given to nobody and wait for a contact, or for another one, after the last that was seen. */
    public List<CampaignCalls.Call> due(long campaignId, LocalDate before, long after, int most) {
        return jdbc.sql("""
                        SELECT a.id AS action_id, a.version, a.customer_id, c.account_number, v.offer_id
                        FROM retention_action a JOIN customer c ON c.id = a.customer_id
                        JOIN offer_version v ON v.id = a.offer_version_id
                        WHERE a.campaign_id = :campaign AND a.status IN ('PROPOSED', 'NO_ANSWER') AND a.assignee IS NULL
                            AND a.due_on < :before AND a.id > :after
                        ORDER BY a.id LIMIT :most""")
                .param("campaign", campaignId).param("before", Date.valueOf(before)).param("after", after).param("most", most)
                .query(CampaignCalls.Call.class).list();
    }

    /** Those of these customers, by account number; who has none in the campaign, or is not known, is left out. */
    public Map<String, OpenAction> open(long campaignId, Collection<String> accountNumbers) {
        return jdbc.sql("""
                        SELECT a.id, c.account_number, a.version
                        FROM customer c JOIN retention_action a ON a.customer_id = c.id AND a.campaign_id = :campaign
                        WHERE c.account_number = ANY(:accounts)""")
                .param("campaign", campaignId).param("accounts", accountNumbers.toArray(String[]::new))
                .query((row, number) -> new OpenAction(row.getLong(1), row.getString(2), row.getInt(3))).list().stream()
                .collect(Collectors.toMap(OpenAction::accountNumber, action -> action));
    }
}
