package io.telelink.scoring.compute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.telelink.learning.data.Feature;
import io.telelink.learning.data.Kind;
import io.telelink.learning.data.Schema;
import io.telelink.learning.explain.Background;
import io.telelink.learning.explain.Consequences;
import io.telelink.learning.model.ChurnModel;

/** A row of the store with other values, and with what goes with them by the training rows of a model. */
public final class ImaginedRow {

    private ImaginedRow() {
    }

    /**
     * The changed row. Without training rows in the model nothing follows from a change.
     *
     * @param changes by position in the store's schema; NaN for what is not to be known
     */
    public static double[] of(Schema store, ChurnModel model, double[] row, Map<Integer, Double> changes) {
        double[] changed = row.clone();
        model.background().ifPresent(background -> follow(store, model.schema(), background, changes, changed));
        changes.forEach((feature, value) -> changed[feature] = value);
        return changed;
    }

    /** Only numbers follow, and those are coded alike in both schemas. */
    private static void follow(Schema store, Schema known, Background background, Map<Integer, Double> changes, double[] row) {
        List<Feature> shared = store.raw().stream()
                .filter(feature -> known.raw().stream().anyMatch(each -> each.name().equals(feature.name()))).toList();
        Map<Integer, Double> there = new HashMap<>();
        for (Feature feature : shared) {
            Double value = changes.get(store.indexOf(feature.name()));
            if (value != null) {
                there.put(known.indexOf(feature.name()), value);
            }
        }
        double[] before = RowTranslation.between(store, known).translate(row);
        double[] after = new Consequences(background).changed(before, there);
        for (Feature feature : shared) {
            int position = known.indexOf(feature.name());
            if (feature.kind() == Kind.NUMERIC && Double.compare(before[position], after[position]) != 0) {
                row[store.indexOf(feature.name())] = after[position];
            }
        }
    }
}
