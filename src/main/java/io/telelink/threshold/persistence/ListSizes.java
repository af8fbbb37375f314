package io.telelink.threshold.persistence;

import java.util.Arrays;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many active customers are how likely to leave, and what they are worth. */
@Repository
public class ListSizes {

    private static final int STEPS = 1_000;

    private final JdbcClient jdbc;

    ListSizes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The base as it was counted.
     *
     * @param atLeast    active customers by the thousandth that their probability reaches
     * @param valueIfKept   mean, $: what saving somebody is worth; 0 without customers
     * @param monthlyCharge mean, $
     */
    public record Base(long[] atLeast, double valueIfKept, double monthlyCharge) {

        public long atLeast(double threshold) {
            return atLeast[(int) Math.clamp(Math.ceil(threshold * STEPS), 0, STEPS)];
        }
    }

    /** Counts everybody active once. */
    public Base count() {
        long[] atLeast = new long[STEPS + 1];
        double[] sums = new double[2];
        jdbc.sql("""
                        SELECT floor(p.probability * :steps)::int AS step, count(*), sum(coalesce(p.value_if_kept, p.clv)), sum(s.monthly_charge)
                        FROM customer c JOIN customer_score p ON p.customer_id = c.id
                            JOIN customer_snapshot s ON s.id = c.current_snapshot_id
                        WHERE c.status = 'ACTIVE' GROUP BY 1""")
                .param("steps", STEPS)
                .query(row -> {
                    atLeast[row.getInt(1)] = row.getLong(2);
                    sums[0] += row.getDouble(3);
                    sums[1] += row.getDouble(4);
                });
        for (int step = STEPS - 1; step >= 0; step--) {
            atLeast[step] += atLeast[step + 1];
        }
        double customers = Math.max(1, Arrays.stream(atLeast).max().orElse(0));
        return new Base(atLeast, sums[0] / customers, sums[1] / customers);
    }
}
