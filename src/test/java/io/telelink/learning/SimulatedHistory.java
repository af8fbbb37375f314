package io.telelink.learning;

import io.telelink.learning.data.Table;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.value.BillingColumns;
import io.telelink.learning.value.BillingSummary;
import io.telelink.learning.value.Cohort;
import io.telelink.learning.value.LifeTable;
import io.telelink.learning.value.SegmentLives;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Bills and departures of the demonstration subscribers, made up by a hidden rule, for trying what learns from bills: risk rises
 * with a high charge without voice mail, with the international plan and with calls to customer service; what calls add fades
 * within months; every customer has a propensity of their own; bills wander about the customer's charge.
 */
public final class SimulatedHistory {

    public static final int MONTHS = 36;
    private static final double DAYS_PER_MONTH = 30.4375;
    private static final int WINDOW = 90;

    private final TrainingSet subscribers;
    private final Table table;

    public SimulatedHistory(TrainingSet subscribers) {
        this.subscribers = subscribers;
        this.table = subscribers.table();
    }

    /**
     * A draw of what was known at a cut-off and what happened afterwards.
     *
     * @param churn subscribers with whether they left within 90 days
     * @param revenue by month from the cut-off on
     */
    public record Draw(TrainingSet churn, double[] tenureMonths, double[] charge, BillingColumns bills, double[][] revenue) {
    }

    public Draw draw(long seed) {
        Random random = new Random(seed);
        int rows = table.rows();
        boolean[] churned = new boolean[rows];
        double[] tenure = new double[rows];
        double[] charge = new double[rows];
        List<BillingSummary> bills = new ArrayList<>();
        double[][] revenue = new double[rows][MONTHS];
        for (int r = 0; r < rows; r++) {
            tenure[r] = at("accountLength", r) * 7 / DAYS_PER_MONTH;
            charge[r] = charge(r);
            double propensity = propensity(random);
            double lived = 0;
            while (lived < MONTHS && random.nextDouble() >= hazard(r, propensity, (int) lived)) {
                lived++;
            }
            lived = Math.min(MONTHS, lived + random.nextDouble());
            churned[r] = lived * DAYS_PER_MONTH <= WINDOW;
            Wander wander = new Wander(random, charge[r]);
            int billed = (int) Math.clamp(tenure[r], 0, BillingSummary.MONTHS);
            bills.add(billed == 0 ? null : wander.summary(billed, at("customerServiceCalls", r)));
            for (int t = 0; t < MONTHS && t < lived; t++) {
                revenue[r][t] = wander.next() * Math.min(1, lived - t);
            }
        }
        return new Draw(new TrainingSet(table, churned, subscribers.keys(), subscribers.given()), tenure, charge,
                BillingColumns.of(bills), revenue);
    }

    /** How long customers of each plan stayed, of cohorts that began in each of the last months. */
    public List<SegmentLives> lives(int perMonth, int months, long seed) {
        Random random = new Random(seed);
        List<SegmentLives> lives = new ArrayList<>();
        for (int began = 1; began <= months; began++) {
            long[][] survivors = new long[4][began + 1];
            for (int i = 0; i < perMonth; i++) {
                int row = random.nextInt(table.rows());
                int segment = (int) (at("internationalPlan", row) + 2 * at("voiceMailPlan", row));
                double propensity = propensity(random);
                int lived = 0;
                while (lived <= began && (lived == 0 || random.nextDouble() >= hazard(row, propensity, 2))) {
                    survivors[segment][lived++]++;
                }
            }
            for (int segment = 0; segment < 4; segment++) {
                lives.add(new SegmentLives(new int[] {segment % 2, segment / 2},
                        LifeTable.of(List.of(Cohort.of(survivors[segment])))));
            }
        }
        return lives;
    }

    private double hazard(int row, double propensity, int month) {
        double high = (1 - at("voiceMailPlan", row)) * Math.max(0, (charge(row) - 55) / 12);
        double calls = .6 * Math.max(0, at("customerServiceCalls", row) - 2) * Math.pow(.6, month);
        return Math.min(.6, .008 * propensity * Math.exp(1.8 * high + 2.2 * at("internationalPlan", row) + calls));
    }

    private static double propensity(Random random) {
        return random.doubles(6).map(u -> -Math.log(u)).average().orElseThrow();
    }

    private double charge(int row) {
        return at("totalDayCharge", row) + at("totalEveCharge", row) + at("totalNightCharge", row) + at("totalIntlCharge", row);
    }

    private double at(String feature, int row) {
        return table.column(table.schema().indexOf(feature))[row];
    }

    /** Bills that wander about a level which drifts slowly. */
    private static final class Wander {

        private final Random random;
        private final double charge;
        private double away;

        Wander(Random random, double charge) {
            this.random = random;
            this.charge = charge;
            away = .15 * random.nextGaussian();
        }

        double next() {
            away = .9 * away + .06 * random.nextGaussian();
            return Math.max(0, charge * (1 + away) * (1 + .05 * random.nextGaussian()));
        }

        BillingSummary summary(int months, double serviceCalls) {
            int[] position = new int[months];
            double[] revenue = new double[months];
            double[] minutes = new double[months];
            double[] calls = new double[months];
            for (int m = 0; m < months; m++) {
                position[m] = m;
                revenue[m] = next();
                minutes[m] = 10 * revenue[m];
                calls[m] = serviceCalls;
            }
            return BillingSummary.of(position, revenue, minutes, calls);
        }
    }
}
