package io.telelink.campaign.persistence;

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
     * Of one campaign up to a day, by arm.
     *
     * @param treatment $ a member, for the days since leaving, at the monthly charge of when the lot was drawn
     */
    public record Lost(LocalDate day, long campaignId, Moments treatment, Moments control) {
    }

    /**
     * Of campaigns that began in the months before each of these days, up to that day, with somebody in both arms. Who had left before
     * the first day takes no part.
     */
    public List<Lost> lost(List<LocalDate> days, int months) {
        return jdbc.sql("""
                        SELECT day, campaign_id,
                            count(*) FILTER (WHERE treated), avg(lost) FILTER (WHERE treated),
                            coalesce(var_samp(lost) FILTER (WHERE treated), 0),
                            count(*) FILTER (WHERE NOT treated), avg(lost) FILTER (WHERE NOT treated),
                            coalesce(var_samp(lost) FILTER (WHERE NOT treated), 0)
                        FROM (SELECT d.day, m.campaign_id, m.arm = 'TREATMENT' AS treated, coalesce(m.monthly_charge, 0)
                                * greatest(coalesce(d.day - c.churned_on, 0), 0) / :daysOfMonth AS lost
                            FROM campaign g JOIN campaign_member m ON m.campaign_id = g.id JOIN customer c ON c.id = m.customer_id
                                JOIN unnest(:days::date[]) AS d(day)
                                    ON g.starts_on >= d.day - make_interval(months => :months) AND g.starts_on < d.day
                            WHERE g.launched_at IS NOT NULL AND (c.churned_on IS NULL OR c.churned_on >= g.starts_on)) members
                        GROUP BY day, campaign_id
                        HAVING count(*) FILTER (WHERE treated) > 0 AND count(*) FILTER (WHERE NOT treated) > 0""")
                .param("days", days.stream().map(String::valueOf).toArray(String[]::new)).param("months", months)
                .param("daysOfMonth", DAYS_OF_MONTH)
                .query((row, number) -> new Lost(row.getObject(1, LocalDate.class), row.getLong(2),
                        new Moments(row.getLong(3), row.getDouble(4), row.getDouble(5)),
                        new Moments(row.getLong(6), row.getDouble(7), row.getDouble(8)))).list();
    }
}
