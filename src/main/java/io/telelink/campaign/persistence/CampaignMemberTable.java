package io.telelink.campaign.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
            WHERE m.customer_id = ANY(:ids) AND c.starts_on + c.window_days >= :today AND\s""";

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

    /** By COPY, in the caller's transaction. */
    public void insert(long campaignId, List<Member> members) {
        template.execute((ConnectionCallback<Long>) connection -> {
            try (CopyWriter writer = CopyWriter.into(connection, "campaign_member", COLUMNS)) {
                for (Member member : members) {
                    writer.whole(campaignId).whole(member.customerId()).text(member.control() ? "CONTROL" : "TREATMENT")
                            .whole(member.tenth()).whole(member.snapshotId()).whole(member.offerVersionId())
                            .number(member.score()).number(member.probability()).number(member.clv())
                            .number(member.valueIfKept()).number(member.monthlyCharge()).number(member.expectedProfit()).endRow();
                }
                return writer.finish();
            }
        });
    }

    /** Those of these customers who take part in another campaign that is still counted and was not stopped. */
    public Set<Long> taken(Collection<Long> customerIds, LocalDate today) {
        return open("c.status <> 'STOPPED'", customerIds, today);
    }

    /** Those who are not to be contacted: control groups as long as outcomes count, and everybody while a campaign pauses. */
    public Set<Long> held(Collection<Long> customerIds, LocalDate today) {
        return open("(m.arm = 'CONTROL' OR c.status = 'PAUSED')", customerIds, today);
    }

    private Set<Long> open(String which, Collection<Long> customerIds, LocalDate today) {
        return jdbc.sql(OPEN + which).param("ids", customerIds.toArray(Long[]::new)).param("today", Date.valueOf(today))
                .query(Long.class).list().stream().collect(Collectors.toSet());
    }
}
