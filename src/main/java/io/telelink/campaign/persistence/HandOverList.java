package io.telelink.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.telelink.campaign.HandOverRow;
import io.telelink.retention.ContactGuard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a campaign still wants contacted: nobody who may not be by now, for whatever reason. */
@Repository
public class HandOverList {

    private static final String FROM = """
            FROM retention_action a JOIN customer c ON c.id = a.customer_id JOIN offer_version v ON v.id = a.offer_version_id
            WHERE a.campaign_id = :campaign AND a.status IN ('PROPOSED', 'ASSIGNED')\s""";

    private final JdbcClient jdbc;
    private final ContactGuard guard;

    HandOverList(JdbcClient jdbc, ContactGuard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    private record Listed(long customerId, HandOverRow row) {
    }

    /** How many {@link #after} gives from there to the end. */
    public int count(long campaignId, long actionId) {
        List<Long> customers = jdbc.sql("SELECT a.customer_id " + FROM + "AND a.id > :after").param("campaign", campaignId)
                .param("after", actionId).query(Long.class).list();
        Set<Long> blocked = guard.blocksOfContact(customers).keySet();
        return (int) customers.stream().filter(id -> !blocked.contains(id)).count();
    }

    /** At most the next so many in order of action; empty only at the end. */
    public List<HandOverRow> after(long campaignId, long actionId, int most) {
        List<Listed> listed = read(campaignId, actionId, most);
        while (!listed.isEmpty()) {
            Set<Long> blocked = guard.blocksOfContact(listed.stream().map(Listed::customerId).toList()).keySet();
            List<HandOverRow> rows = listed.stream().filter(each -> !blocked.contains(each.customerId())).map(Listed::row).toList();
            if (!rows.isEmpty()) {
                return rows;
            }
            listed = read(campaignId, listed.getLast().row().actionId(), most);
        }
        return List.of();
    }

    private List<Listed> read(long campaignId, long actionId, int most) {
        return jdbc.sql("SELECT a.id, c.account_number, v.name, v.description, a.due_on, a.level, a.probability, a.expected_profit, a.customer_id "
                        + FROM + "AND a.id > :after ORDER BY a.id LIMIT :most")
                .param("campaign", campaignId).param("after", actionId).param("most", most).query(HandOverList::map).list();
    }

    private static Listed map(ResultSet row, int number) throws SQLException {
        return new Listed(row.getLong(9), new HandOverRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getObject(5, LocalDate.class), row.getString(6), row.getDouble(7), row.getDouble(8)));
    }
}
