package io.telelink.scoring;

import java.util.List;
import java.util.Optional;

import io.telelink.learning.model.Contribution;

/**
 * What contributes most to a margin, without words and values: those are found again in model and snapshot.
 *
 * @param features      names, greatest effect first
 * @param contributions to the margin, on its scale
 */
public record TopReasons(String[] features, double[] contributions) {

    public static TopReasons of(List<Contribution> top) {
        return new TopReasons(top.stream().map(Contribution::feature).toArray(String[]::new),
                top.stream().mapToDouble(Contribution::contribution).toArray());
    }

    /** What the base and these leave of a margin; the one definition, so that it has the same bits wherever it is computed. */
    public static double others(double margin, double base, List<Contribution> top) {
        double rest = margin - base;
        for (Contribution each : top) {
            rest -= each.contribution();
        }
        return rest;
    }

    /** The feature that raises the risk most. */
    public Optional<String> main() {
        for (int i = 0; i < features.length; i++) {
            if (contributions[i] > 0) {
                return Optional.of(features[i]);
            }
        }
        return Optional.empty();
    }
}
