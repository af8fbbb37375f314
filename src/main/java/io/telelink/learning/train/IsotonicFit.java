package io.telelink.learning.train;

import io.telelink.learning.model.Calibration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits isotonic regression to out-of-fold probabilities (Zadrozny and Elkan 2002), with straight lines between its blocks. Each
 * block is drawn to the overall rate as if it had one more row of that rate, since none out of three is not never.
 */
final class IsotonicFit {

    /** Share of the raw probability that keeps the order of customers where the isotonic map is level. */
    private static final double RAW_SHARE = .01;

    private IsotonicFit() {
    }

    static Calibration.Isotonic fit(boolean[] churned, double[] raw, double weight) {
        Map<Double, double[]> groups = new TreeMap<>();
        for (int i = 0; i < raw.length; i++) {
            double[] group = groups.computeIfAbsent(raw[i] + 0.0, _ -> new double[2]);
            group[0] += weight;
            group[1] += churned[i] ? weight : 0;
        }
        double[] scores = groups.keySet().stream().mapToDouble(s -> s).toArray();
        double[] weights = groups.values().stream().mapToDouble(g -> g[0]).toArray();
        double[] rates = groups.values().stream().mapToDouble(g -> g[1] / g[0]).toArray();
        PoolAdjacentViolators pooled = PoolAdjacentViolators.of(rates, weights);
        double[] smoothed = smoothed(pooled);
        return map(scores, pooled.start(), PoolAdjacentViolators.of(smoothed, pooled.weight()).fitted(smoothed.length));
    }

    private static double[] smoothed(PoolAdjacentViolators pooled) {
        double total = 0;
        double churners = 0;
        for (int b = 0; b < pooled.blocks(); b++) {
            total += pooled.weight()[b];
            churners += pooled.weight()[b] * pooled.mean()[b];
        }
        double[] smoothed = new double[pooled.blocks()];
        for (int b = 0; b < smoothed.length; b++) {
            double weight = pooled.weight()[b];
            smoothed[b] = (weight * pooled.mean()[b] + churners / total) / (weight + 1);
        }
        return smoothed;
    }

    /** Level over each block, from its lowest to its highest score. */
    private static Calibration.Isotonic map(double[] scores, int[] start, double[] rates) {
        List<double[]> knots = new ArrayList<>();
        for (int b = 0; b < start.length; b++) {
            int last = (b + 1 < start.length ? start[b + 1] : scores.length) - 1;
            knots.add(new double[] {scores[start[b]], rates[b]});
            if (last > start[b]) {
                knots.add(new double[] {scores[last], rates[b]});
            }
        }
        return new Calibration.Isotonic(knots.stream().mapToDouble(k -> k[0]).toArray(),
                knots.stream().mapToDouble(k -> Math.clamp(k[1], 0.0, 1.0)).toArray(), RAW_SHARE);
    }
}
