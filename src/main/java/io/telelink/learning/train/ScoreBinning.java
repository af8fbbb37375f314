package io.telelink.learning.train;

import io.telelink.learning.model.ScoreBins;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts out-of-fold rows into bins of about equal size by score, and joins bins whose churn does not rise. */
final class ScoreBinning {

    private static final int LEAST_ROWS = 50;

    private ScoreBinning() {
    }

    /**
     * The bins of calibrated probabilities; each has at least 50 rows, where there are as many.
     *
     * @param probability of rows the model had not seen, each row once
     */
    static ScoreBins of(boolean[] churned, double[] probability) {
        int[] order = IntStream.range(0, churned.length).boxed()
                .sorted((a, b) -> Double.compare(probability[a], probability[b])).mapToInt(i -> i).toArray();
        List<Integer> ends = ends(order, probability);
        double[] rates = new double[ends.size()];
        double[] rows = new double[ends.size()];
        int from = 0;
        for (int b = 0; b < rates.length; b++) {
            for (int i = from; i < ends.get(b); i++) {
                rates[b] += churned[order[i]] ? 1 : 0;
            }
            rows[b] = ends.get(b) - from;
            rates[b] /= rows[b];
            from = ends.get(b);
        }
        PoolAdjacentViolators pooled = PoolAdjacentViolators.of(rates, rows);
        int bins = pooled.blocks();
        double[] upper = new double[bins - 1];
        int[] count = new int[bins];
        int[] churners = new int[bins];
        for (int b = 0; b < bins; b++) {
            if (b + 1 < bins) {
                int end = ends.get(pooled.start()[b + 1] - 1);
                upper[b] = (probability[order[end - 1]] + probability[order[end]]) / 2;
            }
            count[b] = (int) Math.round(pooled.weight()[b]);
            churners[b] = (int) Math.round(pooled.weight()[b] * pooled.mean()[b]);
        }
        return new ScoreBins(upper, count, churners);
    }

    /** Positions behind the last row of each bin; equal scores stay together, a last bin too small joins the one before. */
    private static List<Integer> ends(int[] order, double[] probability) {
        List<Integer> ends = new ArrayList<>();
        int from = 0;
        for (int i = 1; i < order.length; i++) {
            boolean large = i - from >= LEAST_ROWS && order.length - i >= LEAST_ROWS;
            if (large && probability[order[i]] > probability[order[i - 1]]) {
                ends.add(i);
                from = i;
            }
        }
        ends.add(order.length);
        return ends;
    }
}
