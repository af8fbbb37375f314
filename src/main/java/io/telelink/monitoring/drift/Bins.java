package io.telelink.monitoring.drift;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.learning.data.Feature;

/**
 * The fixed bins of a feature: numbers between edges, categories by level with one bin for the unknown ones, flags by value; the
 * last bin is always that of missing values.
 *
 * @param feature name; of raw features, derived ones, or {@link #SCORE}
 * @param edges   of numbers, rising: a bin holds its upper edge, the last has none; empty for levels
 * @param levels  of categories and flags; empty for numbers
 * @param unknown whether the bin before that of missing values is that of unknown levels
 */
public record Bins(String feature, List<Double> edges, List<String> levels, boolean unknown) {

    /** Stands for the model's probability where a feature is named. */
    public static final String SCORE = "score";
    private static final List<Double> SCORE_EDGES = List.of(.01, .02, .05, .1, .15, .2, .3, .5, .7, .9);
    private static final int TENTHS = 10;

    public Bins {
        edges = List.copyOf(edges);
        levels = List.copyOf(levels);
    }

    /** Tenths of these values, fewer where many are alike. */
    public static Bins ofNumbers(String feature, double[] values) {
        double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (sorted.length == 0) {
            return new Bins(feature, List.of(), List.of(), false);
        }
        double greatest = sorted[sorted.length - 1];
        List<Double> edges = IntStream.range(1, TENTHS)
                .mapToObj(tenth -> sorted[(int) ((long) tenth * sorted.length / TENTHS)])
                .filter(edge -> edge < greatest).distinct().toList();
        return new Bins(feature, edges, List.of(), false);
    }

    /**
     * The same bins for every model. A model that is sure of most customers gives them nearly one probability: tenths of its answers
     * would tell .0230 from .0231, which means nothing to anybody.
     */
    public static Bins ofScore() {
        return new Bins(SCORE, SCORE_EDGES, List.of(), false);
    }

    /** The bins of a raw feature whose values were these. */
    public static Bins of(Feature feature, double[] values) {
        return switch (feature.kind()) {
            case NUMERIC -> ofNumbers(feature.name(), values);
            case CATEGORICAL -> new Bins(feature.name(), List.of(), feature.levels(), true);
            case FLAG -> new Bins(feature.name(), List.of(), List.of("No", "Yes"), false);
        };
    }

    /** Whether these are of the same feature and levels as others, whatever the edges. */
    boolean holds(Bins other) {
        return feature.equals(other.feature) && levels.equals(other.levels) && unknown == other.unknown;
    }

    /** How many bins there are. */
    public int size() {
        return missing() + 1;
    }

    /** Position of the bin of missing values. */
    public int missing() {
        return levels.isEmpty() ? edges.size() + 1 : levels.size() + (unknown ? 1 : 0);
    }

    public boolean isOfNumbers() {
        return levels.isEmpty();
    }

    /** Adds one to the bin of each value; the bins begin at {@code offset}. */
    void count(double[] values, int[] counts, int offset) {
        int missing = missing();
        double[] upper = edges.stream().mapToDouble(Double::doubleValue).toArray();
        for (double value : values) {
            counts[offset + (Double.isNaN(value) ? missing : isOfNumbers() ? between(upper, value)
                    : Math.min((int) value, missing - 1))]++;
        }
    }

    private static int between(double[] upper, double value) {
        int bin = 0;
        while (bin < upper.length && value > upper[bin]) {
            bin++;
        }
        return bin;
    }
}
