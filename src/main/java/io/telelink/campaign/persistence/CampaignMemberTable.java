package io.telelink.campaign.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.telelink.database.CopyWriter;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements on {@code campaign_member}. */
@Repository
public class CampaignMemberTable {

    private static final List<String> COLUMNS = List.of("campaign_id", "customer_id", "arm", "tenth", "snapshot_id",
            "offer_version_id", "score", "probability", "clv", "value_if_kept", "monthly_charge", "expected_profit");
    /** Of campaigns whose outcomes are still being counted. */
    private static final String OPEN = """
            SELECT DISTINCT m.customer_id FROM campaign_member m JOIN campaign c ON c.id = m.campaign_id
            WHERE c.starts_on + c.window_days >= :today AND\s""";
    private static final String IS_HELD = "(m.arm = 'CONTROL' OR c.status = 'PAUSED')";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    CampaignMemberTable(JdbcTemplate template, JdbcClient jdbc) {
        this.template = template;
        this.jdbc = jdbc;
    }

    /**
     * Somebody who takes part.
     *
     * @param monthlyCharge NaN where unknown
     */
    public record Member(long customerId, boolean control, int tenth, long snapshotId, long offerVersionId, double score,
                         double probability, double clv, double valueIfKept, double monthlyCharge, double expectedProfit) {
    }

    /** By COPY, in the caller's transaction; in order of id, so that what the rows refer to is found page by page. */
    public void insert(long campaignId, List<Member> members) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try (CopyWriter writer = CopyWriter.into(connection, "campaign_member", COLUMNS)) {
                for (Member member : members.stream().sorted(Comparator.comparingLong(Member::customerId)).toList()) {
                    writer.whole(campaignId).whole(member.customerId()).text(member.control() ? "CONTROL" : "TREATMENT")
                            .whole(member.tenth()).whole(member.snapshotId()).whole(member.offerVersionId())
                            .number(member.score()).number(member.probability()).number(member.clv())
                            .number(member.valueIfKept()).number(member.monthlyCharge()).number(member.expectedProfit()).endRow();
                }
                return writer.finish();
            }
        });
    }

    /** Forgets what an erased customer paid when the lots were drawn. */
    public void eraseCharge(long customerId) {
        jdbc.sql("UPDATE campaign_member SET monthly_charge = NULL WHERE customer_id = :customer AND monthly_charge IS NOT NULL")
                .param("customer", customerId).update();
    }

    /** Those who take part in a campaign that is still counted and was not stopped. */
    public Set<Long> taken(LocalDate today) {
        return customers(jdbc.sql(OPEN + "c.status <> 'STOPPED'"), today);
    }

    /** Those who are not to be contacted: control groups as long as outcomes count, and everybody while a campaign pauses. */
    public Set<Long> held(LocalDate today) {
        return customers(jdbc.sql(OPEN + IS_HELD), today);
    }

    /** The same of these customers. */
    public Set<Long> held(Collection<Long> customerIds, LocalDate today) {
        return customers(jdbc.sql(OPEN + IS_HELD + " AND m.customer_id = ANY(:ids)").param("ids", customerIds.toArray(Long[]::new)), today);
    }

    private static Set<Long> customers(JdbcClient.StatementSpec statement, LocalDate today) {
        return statement.param("today", Date.valueOf(today)).query(Long.class).set();
    }
}
