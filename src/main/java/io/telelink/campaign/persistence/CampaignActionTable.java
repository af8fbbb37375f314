package io.telelink.campaign.persistence;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Actions of a campaign by account number. */
@Repository
public class CampaignActionTable {

    private final JdbcClient jdbc;

    CampaignActionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An action as it stands now. */
    public record OpenAction(long id, String accountNumber, int version) {
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
