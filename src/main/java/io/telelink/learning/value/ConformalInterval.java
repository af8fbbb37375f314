package io.telelink.learning.value;

import io.telelink.learning.model.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * The range of a value by split conformal prediction (Papadopoulos and others 2002; Lei and others 2018) with local spread: of
 * customers like those it was calibrated on, the stated share earn an amount within their range, whatever the estimator.
 *
 * <p>The range of an estimate is {@code estimate - factor x below(p) x scale} to {@code estimate + factor x above(p) x scale},
 * not below 0, where p is the churn probability and the scale what the customer would bring if they stayed, at least $1. Below
 * and above are spreads read off straight lines between the given probabilities, so that ranges are narrow where value is certain;
 * the factor is the score of rank {@code ceil((n + 1) x level)} among calibration rows that the spreads have not seen.
 *
 * @param level share of customers to be within their range
 * @param months of the values it was calibrated on
 * @param probability rising, at least one
 * @param below spread downwards at each probability, positive
 * @param above spread upwards, positive
 * @param factor 0 or more
 * @param rows it was calibrated on
 */
public record ConformalInterval(double level, int months, double[] probability, double[] below, double[] above, double factor,
                                int rows) {

    private static final double LEAST_SCALE = 1;

    public ConformalInterval {
        if (!(level > 0 && level < 1 && factor >= 0 && factor < Double.POSITIVE_INFINITY) || months < 1 || rows < 1
                || probability.length == 0 || below.length != probability.length || above.length != probability.length) {
            throw new IllegalArgumentException("not a conformal interval");
        }
        for (int i = 0; i < probability.length; i++) {
            if (!(probability[i] >= 0 && probability[i] <= 1 && (i == 0 || probability[i] > probability[i - 1])
                    && below[i] > 0 && above[i] > 0 && Double.isFinite(below[i]) && Double.isFinite(above[i]))) {
                throw new IllegalArgumentException("not spreads by rising probability");
            }
        }
    }

    /**
     * Rank of the score to take, counted from 1: {@code ceil((n + 1) x level)}.
     *
     * @return at most n; where the rank lies above, there are too few rows for the level and the greatest score must do
     */
    public static int rank(int n, double level) {
        // 1 - alpha is seldom exact in binary; without the allowance 100 rows at 90 % would give 92 for some alpha.
        return Math.min(n, (int) Math.ceil((n + 1) * level - 1e-9));
    }

    /** Spread downwards at a churn probability, as a share of the scale. */
    public double below(double churnProbability) {
        return at(below, churnProbability);
    }

    /** Spread upwards at a churn probability, as a share of the scale. */
    public double above(double churnProbability) {
        return at(above, churnProbability);
    }

    /** The score of a customer who brought an amount: the factor from which on the range would hold it. */
    public static double score(double amount, double estimate, double below, double above, double scale) {
        double unit = Math.max(LEAST_SCALE, scale);
        return amount < estimate ? (estimate - amount) / (below * unit) : (amount - estimate) / (above * unit);
    }

    double low(double estimate, double churnProbability, double scale) {
        return Math.max(0, estimate - factor * below(churnProbability) * Math.max(LEAST_SCALE, scale));
    }

    double high(double estimate, double churnProbability, double scale) {
        return estimate + factor * above(churnProbability) * Math.max(LEAST_SCALE, scale);
    }

    private double at(double[] spread, double p) {
        if (p <= probability[0]) {
            return spread[0];
        }
        for (int i = 1; i < probability.length; i++) {
            if (p <= probability[i]) {
                double part = (p - probability[i - 1]) / (probability[i] - probability[i - 1]);
                return spread[i - 1] + part * (spread[i] - spread[i - 1]);
            }
        }
        return spread[probability.length - 1];
    }

    void write(DataOutputStream out) throws IOException {
        out.writeDouble(level);
        out.writeInt(months);
        Fields.writeDoubles(out, probability);
        Fields.writeDoubles(out, below);
        Fields.writeDoubles(out, above);
        out.writeDouble(factor);
        out.writeInt(rows);
    }

    static ConformalInterval read(DataInputStream in) throws IOException {
        return new ConformalInterval(in.readDouble(), in.readInt(), Fields.readDoubles(in), Fields.readDoubles(in),
                Fields.readDoubles(in), in.readDouble(), in.readInt());
    }
}
