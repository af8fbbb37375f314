package io.telelink.campaign.persistence;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;

import io.telelink.learning.uplift.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Revenue that members of campaigns did not bring because they had left. */
@Repository
public class RevenueTable {

    private static final double DAYS_OF_MONTH = 365.25 / 12;

    private final JdbcClient jdbc;

    RevenueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of one campaign, by arm.
     *
     * @param treatment $ a member, for the days since leaving, at the monthly charge of when the lot was drawn
     */
    public record Lost(long campaignId, Moments treatment, Moments control) {
    }

    /**
     * Of campaigns that began on a day or later and before today, with somebody in both arms. Who had left before the first day was
     * over takes no part.
     */
    public List<Lost> lost(LocalDate since, LocalDate today) {
        return jdbc.sql("""
                        SELECT campaign_id,
                            count(*) FILTER (WHERE treated), avg(lost) FILTER (WHERE treated),
                            coalesce(var_samp(lost) FILTER (WHERE treated), 0),
                            count(*) FILTER (WHERE NOT treated), avg(lost) FILTER (WHERE NOT treated),
                            coalesce(var_samp(lost) FILTER (WHERE NOT treated), 0)
                        FROM (SELECT m.campaign_id, m.arm = 'TREATMENT' AS treated, coalesce(m.monthly_charge, 0)
                                * greatest(coalesce(:today - c.churned_on, 0), 0) / :daysOfMonth AS lost
                            FROM campaign g JOIN campaign_member m ON m.campaign_id = g.id JOIN customer c ON c.id = m.customer_id
                            WHERE g.launched_at IS NOT NULL AND g.starts_on >= :since AND g.starts_on < :today
                                AND (c.churned_on IS NULL OR c.churned_on >= g.starts_on)) members
                        GROUP BY campaign_id
                        HAVING count(*) FILTER (WHERE treated) > 0 AND count(*) FILTER (WHERE NOT treated) > 0""")
                .param("since", Date.valueOf(since)).param("today", Date.valueOf(today)).param("daysOfMonth", DAYS_OF_MONTH)
                .query((row, number) -> new Lost(row.getLong(1), new Moments(row.getLong(2), row.getDouble(3), row.getDouble(4)),
                        new Moments(row.getLong(5), row.getDouble(6), row.getDouble(7)))).list();
    }
}
