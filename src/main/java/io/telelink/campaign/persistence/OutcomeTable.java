package io.telelink.campaign.persistence;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.campaign.result.Arm;
import io.telelink.campaign.result.ArmBalance;
import io.telelink.learning.uplift.Moments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who left of the members of a campaign. Whoever had left before its first day takes no part in either arm. */
@Repository
public class OutcomeTable {

    /** Stands for all tenths together. */
    public static final int ALL = 0;

    private static final Moments NONE = new Moments(0, 0, 0);
    private static final Arm EMPTY = new Arm(0, 0, NONE, NONE);
    private static final List<String> FIGURES = List.of("probability", "clv", "monthlyCharge", "tenure");
    private static final String FROM = """
            FROM campaign_member m JOIN customer c ON c.id = m.customer_id
            WHERE m.campaign_id = :campaign AND (c.churned_on IS NULL OR c.churned_on >= :from)\s""";
    private static final String LEFT = "coalesce(c.churned_on <= :to, false)";

    private final JdbcClient jdbc;

    OutcomeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What counts.
     *
     * @param from first day on which leaving counts
     * @param to   last day on which it does
     */
    public record Window(long campaignId, LocalDate from, LocalDate to) {
    }

    /** Arms by tenth, and all tenths together. */
    public record Arms(Map<List<Object>, Arm> cells) {

        public Arm of(boolean treated, int tenth) {
            return cells.getOrDefault(List.of(treated, tenth), EMPTY);
        }
    }

    /** Members by column. */
    public record Members(boolean[] treated, boolean[] stayed, double[] score) {

        /** Whether both arms have somebody who left and somebody who stayed: without, no ranking can be measured. */
        public boolean hasBothOutcomesInBothArms() {
            boolean[] seen = new boolean[4];
            for (int i = 0; i < treated.length; i++) {
                seen[(treated[i] ? 2 : 0) + (stayed[i] ? 1 : 0)] = true;
            }
            return seen[0] && seen[1] && seen[2] && seen[3];
        }
    }

    public Arms arms(Window window) {
        Map<List<Object>, Arm> cells = new HashMap<>();
        statement("SELECT arm = 'TREATMENT', coalesce(tenth, " + ALL + "), count(*), count(*) FILTER (WHERE gone), avg(value),"
                + " coalesce(var_samp(value), 0), avg(revenue), coalesce(var_samp(revenue), 0) FROM (SELECT m.arm, m.tenth, " + LEFT
                + " AS gone, CASE WHEN " + LEFT + " THEN coalesce(m.value_if_kept, m.clv) ELSE 0 END AS value, CASE WHEN " + LEFT
                + " THEN coalesce(m.monthly_charge, 0) ELSE 0 END AS revenue " + FROM
                + ") members GROUP BY GROUPING SETS ((arm), (arm, tenth))", window)
                .query(row -> {
                    cells.put(List.of(row.getBoolean(1), row.getInt(2)), new Arm(row.getInt(3), row.getInt(4),
                            new Moments(row.getLong(3), row.getDouble(5), row.getDouble(6)),
                            new Moments(row.getLong(3), row.getDouble(7), row.getDouble(8))));
                });
        return new Arms(Map.copyOf(cells));
    }

    public Members members(Window window) {
        List<double[]> rows = statement("SELECT m.arm = 'TREATMENT', " + LEFT + ", m.score " + FROM + "ORDER BY m.customer_id", window)
                .query((row, number) -> new double[] {row.getBoolean(1) ? 1 : 0, row.getBoolean(2) ? 0 : 1, row.getDouble(3)}).list();
        boolean[] treated = new boolean[rows.size()];
        boolean[] stayed = new boolean[rows.size()];
        double[] score = new double[rows.size()];
        for (int i = 0; i < score.length; i++) {
            treated[i] = rows.get(i)[0] == 1;
            stayed[i] = rows.get(i)[1] == 1;
            score[i] = rows.get(i)[2];
        }
        return new Members(treated, stayed, score);
    }

    /** How alike the arms were when they were drawn. */
    public List<ArmBalance> balance(Window window) {
        Map<Boolean, List<Moments>> arms = new HashMap<>();
        jdbc.sql("""
                        SELECT m.arm = 'TREATMENT', count(m.probability), avg(m.probability), var_samp(m.probability),
                            count(m.clv), avg(m.clv), var_samp(m.clv),
                            count(m.monthly_charge), avg(m.monthly_charge), var_samp(m.monthly_charge),
                            count(s.account_length), avg(s.account_length), var_samp(s.account_length)
                        FROM campaign_member m LEFT JOIN customer_snapshot s ON s.id = m.snapshot_id
                        WHERE m.campaign_id = :campaign GROUP BY 1""")
                .param("campaign", window.campaignId())
                .query(row -> {
                    arms.put(row.getBoolean(1), moments(row));
                });
        List<ArmBalance> balance = new ArrayList<>();
        if (arms.size() == 2) {
            for (int f = 0; f < FIGURES.size(); f++) {
                balance.add(new ArmBalance(FIGURES.get(f), arms.get(true).get(f), arms.get(false).get(f)));
            }
        }
        return balance;
    }

    private static List<Moments> moments(ResultSet row) throws SQLException {
        List<Moments> moments = new ArrayList<>();
        for (int f = 0; f < FIGURES.size(); f++) {
            moments.add(new Moments(row.getLong(2 + 3 * f), row.getDouble(3 + 3 * f), row.getDouble(4 + 3 * f)));
        }
        return moments;
    }

    private JdbcClient.StatementSpec statement(String sql, Window window) {
        return jdbc.sql(sql).param("campaign", window.campaignId()).param("from", Date.valueOf(window.from()))
                .param("to", Date.valueOf(window.to()));
    }
}
