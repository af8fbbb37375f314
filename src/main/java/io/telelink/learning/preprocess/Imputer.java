package io.telelink.learning.preprocess;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Imputation;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fills in missing raw values.
 *
 * @param fallback per raw feature, the median or the most frequent value
 * @param ratioSource per raw feature, the position of the feature it is a multiple of, or -1
 * @param ratio per raw feature, the multiple; unused without a source
 */
public record Imputer(double[] fallback, int[] ratioSource, double[] ratio) {

    public Imputer {
        if (ratioSource.length != fallback.length || ratio.length != fallback.length) {
            throw new IllegalArgumentException("parts of the imputer differ in length");
        }
        for (int f = 0; f < fallback.length; f++) {
            if (ratioSource[f] < -1 || ratioSource[f] >= fallback.length) {
                throw new IllegalArgumentException("the imputer names a feature that does not exist");
            }
            if (!Double.isFinite(fallback[f]) || !Double.isFinite(ratio[f])) {
                throw new IllegalArgumentException("the imputer needs finite numbers");
            }
        }
    }

    /** Learns the fillings from training rows. A feature that no row has is filled with its smallest allowed value. */
    public static Imputer fit(Table rows) {
        Schema schema = rows.schema();
        double[] fallback = new double[schema.size()];
        int[] source = new int[schema.size()];
        double[] ratio = new double[schema.size()];
        for (int f = 0; f < schema.size(); f++) {
            Feature feature = schema.raw().get(f);
            double[] present = Arrays.stream(rows.column(f)).filter(v -> !Double.isNaN(v)).sorted().toArray();
            boolean mostFrequent = feature.imputation() instanceof Imputation.MostFrequent;
            fallback[f] = present.length == 0 ? feature.min() : mostFrequent ? mostFrequent(present) : median(present);
            source[f] = -1;
            if (feature.imputation() instanceof Imputation.RatioTo(String other)) {
                fitRatio(rows, f, schema.indexOf(other), source, ratio);
            }
            if (feature.kind() == Kind.NUMERIC && feature.integer()) {
                fallback[f] = Math.rint(fallback[f]);
            }
        }
        return new Imputer(fallback, source, ratio);
    }

    private static void fitRatio(Table rows, int feature, int other, int[] source, double[] ratio) {
        double[] numerator = rows.column(feature);
        double[] denominator = rows.column(other);
        double above = 0;
        double below = 0;
        for (int r = 0; r < rows.rows(); r++) {
            if (!Double.isNaN(numerator[r]) && !Double.isNaN(denominator[r])) {
                above += numerator[r];
                below += denominator[r];
            }
        }
        if (below != 0) {
            source[feature] = other;
            ratio[feature] = above / below;
        }
    }

    private static double median(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    private static double mostFrequent(double[] values) {
        Map<Double, Integer> counts = new TreeMap<>();
        for (double value : values) {
            counts.merge(value, 1, Integer::sum);
        }
        double best = values[0];
        for (Map.Entry<Double, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > counts.get(best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    /** Copies a row to the start of {@code filled}, with its missing values filled in. */
    public void apply(double[] raw, double[] filled) {
        for (int f = 0; f < fallback.length; f++) {
            double value = raw[f];
            if (Double.isNaN(value)) {
                int other = ratioSource[f];
                value = other >= 0 && !Double.isNaN(raw[other]) ? ratio[f] * raw[other] : fallback[f];
            }
            filled[f] = value;
        }
    }
}
