package io.telelink.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import io.telelink.campaign.HandOverRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a campaign still wants contacted: nobody who left, was erased, or asked not to be contacted since it was launched. */
@Repository
public class HandOverList {

    private static final String FROM = """
            FROM retention_action a JOIN customer c ON c.id = a.customer_id JOIN offer_version v ON v.id = a.offer_version_id
            WHERE a.campaign_id = :campaign AND a.status IN ('PROPOSED', 'ASSIGNED') AND c.status = 'ACTIVE'
                AND c.erased_at IS NULL AND NOT EXISTS (SELECT FROM do_not_contact d WHERE d.customer_id = c.id)\s""";

    private final JdbcClient jdbc;

    HandOverList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public int count(long campaignId) {
        return jdbc.sql("SELECT count(*) " + FROM).param("campaign", campaignId).query(Integer.class).single();
    }

    /** The next so many in order of action. */
    public List<HandOverRow> after(long campaignId, long actionId, int most) {
        return jdbc.sql("SELECT a.id, c.account_number, v.name, v.description, a.due_on, a.level, a.probability, a.expected_profit "
                        + FROM + "AND a.id > :after ORDER BY a.id LIMIT :most")
                .param("campaign", campaignId).param("after", actionId).param("most", most).query(HandOverList::map).list();
    }

    private static HandOverRow map(ResultSet row, int number) throws SQLException {
        return new HandOverRow(row.getLong(1), row.getString(2), row.getString(3), row.getString(4),
                row.getObject(5, LocalDate.class), row.getString(6), row.getDouble(7), row.getDouble(8));
    }
}
