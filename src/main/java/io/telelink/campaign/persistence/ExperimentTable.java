package io.telelink.campaign.persistence;

import java.sql.Date;
import java.util.List;

import io.telelink.campaign.persistence.OutcomeTable.Window;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Members of a campaign as a learner of effects needs them; those erased since are left out. */
@Repository
public class ExperimentTable {

    private final JdbcClient jdbc;

    ExperimentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By column, in order of account number. */
    public record Outcomes(String[] accounts, long[] snapshots, boolean[] treated, boolean[] left) {
    }

    private record Row(String account, long snapshot, boolean treated, boolean left) {
    }

    public Outcomes outcomes(Window window) {
        List<Row> rows = jdbc.sql("""
                        SELECT c.account_number, m.snapshot_id, m.arm = 'TREATMENT', coalesce(c.churned_on <= :to, false)
                        FROM campaign_member m JOIN customer c ON c.id = m.customer_id
                        WHERE m.campaign_id = :campaign AND c.erased_at IS NULL
                            AND (c.churned_on IS NULL OR c.churned_on >= :from)
                        ORDER BY c.account_number""")
                .param("campaign", window.campaignId()).param("from", Date.valueOf(window.from()))
                .param("to", Date.valueOf(window.to()))
                .query((row, number) -> new Row(row.getString(1), row.getLong(2), row.getBoolean(3), row.getBoolean(4))).list();
        boolean[] treated = new boolean[rows.size()];
        boolean[] left = new boolean[rows.size()];
        for (int i = 0; i < left.length; i++) {
            treated[i] = rows.get(i).treated();
            left[i] = rows.get(i).left();
        }
        return new Outcomes(rows.stream().map(Row::account).toArray(String[]::new),
                rows.stream().mapToLong(Row::snapshot).toArray(), treated, left);
    }
}
