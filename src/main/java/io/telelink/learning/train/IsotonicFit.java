package io.telelink.learning.train;

import io.telelink.learning.model.Calibration;
import java.util.Map;
import java.util.TreeMap;

/** Fits centred isotonic regression (Oron and Flournoy 2017) to out-of-fold probabilities. */
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
        double[] centres = new double[pooled.blocks()];
        double[] calibrated = new double[pooled.blocks()];
        for (int b = 0; b < centres.length; b++) {
            int end = b + 1 < centres.length ? pooled.start()[b + 1] : scores.length;
            for (int i = pooled.start()[b]; i < end; i++) {
                centres[b] += scores[i] * weights[i] / pooled.weight()[b];
            }
            centres[b] = Math.clamp(centres[b], scores[pooled.start()[b]], scores[end - 1]);
            double least = 1 / (pooled.weight()[b] + 2); // a rate of nought out of n is not nought
            calibrated[b] = Math.clamp(pooled.mean()[b], least, 1 - least);
            if (b > 0) {
                calibrated[b] = Math.max(calibrated[b], calibrated[b - 1]);
            }
        }
        return new Calibration.Isotonic(centres, calibrated, RAW_SHARE);
    }
}
