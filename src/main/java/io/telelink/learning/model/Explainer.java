package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.explain.ShapleyEstimate;
import io.telelink.learning.preprocess.EncodedColumn;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts the contributions of encoded columns back to the features they come from, in words. Immutable. */
final class Explainer {

    private final Preprocessor preprocessor;
    private final Predictor predictor;
    private final int[] features;

    Explainer(Preprocessor preprocessor, Predictor predictor) {
        this.preprocessor = preprocessor;
        this.predictor = predictor;
        features = preprocessor.columns().stream().mapToInt(EncodedColumn::source).sorted().distinct().toArray();
    }

    /** Positions of the features that the predictor reads, raw then derived, rising. */
    int[] features() {
        return features;
    }

    Explanation explain(double[] raw, int most) {
        double[] full = new double[preprocessor.fullSize()];
        double[] encoded = new double[preprocessor.width()];
        preprocessor.encode(raw, full, encoded, 0);
        ShapleyEstimate estimate = predictor.estimate(encoded);
        double[] errors = byFeature(estimate.standardErrors(), full.length);
        return inWords(raw, full, byFeature(estimate.contributions(), full.length), predictor.margin(encoded, 0), most,
                Arrays.stream(errors).max().orElse(0));
    }

    /** Sums over the columns of each feature; of standard errors, the sum is the most that theirs together can be. */
    private double[] byFeature(double[] byColumn, int size) {
        double[] byFeature = new double[size];
        for (int c = 0; c < byColumn.length; c++) {
            byFeature[preprocessor.columns().get(c).source()] += byColumn[c];
        }
        return byFeature;
    }

    /**
     * The explanation of a row.
     *
     * @param full its values filled in, and the derived ones
     * @param byFeature contributions, in the order of {@code full}
     * @param most number of contributions to tell, the greatest first
     * @param standardError the greatest of a contribution
     */
    Explanation inWords(double[] raw, double[] full, double[] byFeature, double margin, int most, double standardError) {
        Schema schema = preprocessor.schema();
        int[] order = order(byFeature);
        List<Contribution> contributions = new ArrayList<>();
        for (int i = 0; i < Math.min(most, order.length); i++) {
            int f = order[i];
            String value = schema.describe(f, full);
            boolean missing = f < raw.length && Double.isNaN(raw[f]);
            contributions.add(new Contribution(schema.name(f), schema.label(f),
                    missing ? "not given, taken as " + value : value, byFeature[f]));
        }
        return new Explanation(predictor.base(), margin, predictor.scale().text(), contributions, standardError);
    }

    /** The features by falling effect; equal ones stay in their order. */
    private int[] order(double[] byFeature) {
        int[] order = features.clone();
        for (int i = 1; i < order.length; i++) {
            int feature = order[i];
            int at = i;
            while (at > 0 && Math.abs(byFeature[order[at - 1]]) < Math.abs(byFeature[feature])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = feature;
        }
        return order;
    }
}
