package io.telelink.campaign.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.telelink.campaign.Exclusion;
import io.telelink.campaign.HandOverRow;
import io.telelink.campaign.HandOverTally;
import io.telelink.customer.BusinessDay;
import io.telelink.retention.ContactGuard;
import io.telelink.retention.OpenOffers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom a campaign still wants contacted: nobody who may not be by now, and nobody with an offer that is not made any more. */
@Repository
public class HandOverList {

    private static final String FROM = """
            FROM retention_action a JOIN customer c ON c.id = a.customer_id JOIN offer_version v ON v.id = a.offer_version_id
            WHERE a.campaign_id = :campaign AND a.status IN ('PROPOSED', 'ASSIGNED') AND a.id > :after\s""";

    private final JdbcClient jdbc;
    private final ContactGuard guard;
    private final OpenOffers offers;
    private final BusinessDay day;

    HandOverList(JdbcClient jdbc, ContactGuard guard, OpenOffers offers, BusinessDay day) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.offers = offers;
        this.day = day;
    }

    private record Waiting(long customerId, long offerId) {
    }

    private record Listed(Waiting waiting, HandOverRow row) {
    }

    /** How many {@link #after} gives from there to the end, and why it leaves out the others. */
    public HandOverTally tally(long campaignId, long actionId) {
        List<Waiting> waiting = jdbc.sql("SELECT a.customer_id, v.offer_id " + FROM).param("campaign", campaignId)
                .param("after", actionId).query(Waiting.class).list();
        Map<Exclusion, Long> leftOut = new EnumMap<>(Exclusion.class);
        leftOut(waiting).values().forEach(reason -> leftOut.merge(reason, 1L, Long::sum));
        HandOverTally all = new HandOverTally(waiting.size(), leftOut);
        return new HandOverTally(Math.toIntExact(waiting.size() - all.allLeftOut()), leftOut);
    }

    /** At most the next so many in order of action; empty only at the end. */
    public List<HandOverRow> after(long campaignId, long actionId, int most) {
        List<Listed> listed = read(campaignId, actionId, most);
        while (!listed.isEmpty()) {
            Set<Long> leftOut = leftOut(listed.stream().map(Listed::waiting).toList()).keySet();
            List<HandOverRow> rows = listed.stream().filter(each -> !leftOut.contains(each.waiting().customerId())).map(Listed::row).toList();
            if (!rows.isEmpty()) {
                return rows;
            }
            listed = read(campaignId, listed.getLast().row().actionId(), most);
        }
        return List.of();
    }

    /** By customer, of whom at most one action waits. */
    private Map<Long, Exclusion> leftOut(List<Waiting> waiting) {
        Set<Long> open = offers.among(waiting.stream().map(Waiting::offerId).toList(), day.today());
        Map<Long, Exclusion> leftOut = new HashMap<>();
        waiting.stream().filter(each -> !open.contains(each.offerId()))
                .forEach(each -> leftOut.put(each.customerId(), Exclusion.OFFER_NOT_OPEN));
        guard.blocksOfContact(waiting.stream().map(Waiting::customerId).toList())
                .forEach((customer, block) -> leftOut.put(customer, Exclusion.of(block)));
        return leftOut;
    }

    private List<Listed> read(long campaignId, long actionId, int most) {
        return jdbc.sql("SELECT a.id, c.account_number, v.name, v.description, a.due_on, a.level, a.probability, a.expected_profit,"
                        + " a.customer_id, v.offer_id " + FROM + "ORDER BY a.id LIMIT :most")
                .param("campaign", campaignId).param("after", actionId).param("most", most).query(HandOverList::map).list();
    }

    private static Listed map(ResultSet row, int number) throws SQLException {
        return new Listed(new Waiting(row.getLong(9), row.getLong(10)), new HandOverRow(row.getLong(1), row.getString(2), row.getString(3),
                row.getString(4), row.getObject(5, LocalDate.class), row.getString(6), row.getDouble(7), row.getDouble(8)));
    }
}
