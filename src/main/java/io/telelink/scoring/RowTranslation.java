package io.telelink.scoring;

import java.util.ArrayList;
import java.util.List;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;

/**
 * Brings a row of the store's schema into the schema a model was trained with: the store's features may have grown or
 * their levels changed since. What the store no longer has is missing, a level the model never saw is unknown.
 */
final class RowTranslation {

    private final List<Step> steps;

    private RowTranslation(List<Step> steps) {
        this.steps = steps;
    }

    private interface Step {
        double value(double[] storeRow);
    }

    static RowTranslation between(Schema store, Schema model) {
        var steps = new ArrayList<Step>();
        for (Feature target : model.raw()) {
            boolean kept = store.raw().stream().anyMatch(source -> source.name().equals(target.name()));
            steps.add(kept ? step(store.feature(target.name()), store.indexOf(target.name()), target) : row -> Double.NaN);
        }
        return new RowTranslation(List.copyOf(steps));
    }

    private static Step step(Feature source, int position, Feature target) {
        if (target.kind() != Kind.CATEGORICAL || source.levels().equals(target.levels())) {
            return row -> row[position];
        }
        double[] codes = source.levels().stream().mapToDouble(level -> {
            int code = target.levels().indexOf(level);
            return code < 0 ? target.levels().size() : code;
        }).toArray();
        return row -> {
            double code = row[position];
            return Double.isNaN(code) ? code : code < codes.length ? codes[(int) code] : target.levels().size();
        };
    }

    double[] translate(double[] storeRow) {
        double[] row = new double[steps.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = steps.get(i).value(storeRow);
        }
        return row;
    }
}
