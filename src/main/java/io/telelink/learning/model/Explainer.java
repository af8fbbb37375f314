package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.preprocess.EncodedColumn;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the contributions of encoded columns back to the features they come from, in words. */
final class Explainer {

    private final Preprocessor preprocessor;
    private final Predictor predictor;
    private final boolean[] used;

    Explainer(Preprocessor preprocessor, Predictor predictor) {
        this.preprocessor = preprocessor;
        this.predictor = predictor;
        this.used = new boolean[preprocessor.fullSize()];
        for (EncodedColumn column : preprocessor.columns()) {
            used[column.source()] = true;
        }
    }

    Explanation explain(double[] raw) {
        double[] full = new double[preprocessor.fullSize()];
        double[] encoded = new double[preprocessor.width()];
        preprocessor.encode(raw, full, encoded, 0);
        double[] byColumn = new double[encoded.length];
        predictor.contributions(encoded, byColumn);
        double[] byFeature = new double[full.length];
        for (int c = 0; c < byColumn.length; c++) {
            byFeature[preprocessor.columns().get(c).source()] += byColumn[c];
        }
        Schema schema = preprocessor.schema();
        List<Contribution> contributions = new ArrayList<>();
        for (int f = 0; f < full.length; f++) {
            if (used[f]) {
                boolean missing = f < raw.length && Double.isNaN(raw[f]);
                String value = schema.describe(f, full);
                contributions.add(new Contribution(schema.name(f), schema.label(f),
                        missing ? "not given, taken as " + value : value, byFeature[f]));
            }
        }
        contributions.sort(Comparator.comparingDouble(c -> -Math.abs(c.contribution())));
        return new Explanation(predictor.base(), predictor.margin(encoded, 0), predictor.scale().text(), contributions);
    }
}
