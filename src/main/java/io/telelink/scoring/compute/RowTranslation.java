package io.telelink.scoring.compute;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;

/**
 * Brings a row of the store's schema into the schema a model was trained with: the store's features may have grown or
 * their levels changed since. What the store no longer has is missing, a level the model never saw is unknown.
 */
public final class RowTranslation {

    private final Schema model;
    private final List<Step> steps;
    private final boolean unchanged;

    private RowTranslation(Schema model, List<Step> steps, boolean unchanged) {
        this.model = model;
        this.steps = steps;
        this.unchanged = unchanged;
    }

    private interface Step {
        double value(double[] storeRow);
    }

    public static RowTranslation between(Schema store, Schema model) {
        var steps = new ArrayList<Step>();
        for (Feature target : model.raw()) {
            boolean kept = store.raw().stream().anyMatch(source -> source.name().equals(target.name()));
            steps.add(kept ? step(store.feature(target.name()), store.indexOf(target.name()), target) : row -> Double.NaN);
        }
        return new RowTranslation(model, List.copyOf(steps), store.raw().equals(model.raw()));
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

    public double[] translate(double[] storeRow) {
        double[] row = new double[steps.size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = steps.get(i).value(storeRow);
        }
        return row;
    }

    /** All rows of a table of the store's schema. */
    public Table translate(Table store) {
        if (unchanged) {
            return store;
        }
        List<double[]> rows = IntStream.range(0, store.rows()).mapToObj(row -> translate(store.row(row))).toList();
        return Table.of(model, rows);
    }
}
