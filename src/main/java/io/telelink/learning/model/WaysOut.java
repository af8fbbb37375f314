package io.telelink.learning.model;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.explain.Background;
import io.telelink.learning.explain.CounterfactualSearch;
import java.util.ArrayList;
import java.util.List;

/**
 * The smallest plausible changes that would take a customer out of the high band.
 *
 * @param probability calibrated, as the customer is
 * @param band as the customer is
 * @param ways the smallest changes first; empty for a customer who is not at high risk, and where no change of at most three
 *     features that can be influenced, within what was seen in the training rows, is enough
 */
public record WaysOut(double probability, RiskBand band, List<WayOut> ways) {

    private static final int MOST = 3;

    public WaysOut {
        ways = List.copyOf(ways);
    }

    /**
     * Searches the ways out for a row.
     *
     * @throws IllegalArgumentException when the row or the background is of another schema
     */
    public static WaysOut of(ChurnModel model, Background background, double[] raw) {
        if (!background.schema().raw().equals(model.schema().raw())) {
            throw new IllegalArgumentException("the background is of another schema");
        }
        Answer answer = model.answer(raw);
        if (answer.band() != RiskBand.HIGH) {
            return new WaysOut(answer.probability(), answer.band(), List.of());
        }
        CounterfactualSearch search = new CounterfactualSearch(table -> sequential(model, table), background);
        List<WayOut> ways = search.search(raw, model.threshold(), MOST).stream()
                .map(found -> inWords(model, raw, found)).toList();
        return new WaysOut(answer.probability(), answer.band(), ways);
    }

    private static double[] sequential(ChurnModel model, Table table) {
        double[] probabilities = new double[table.rows()];
        model.probabilities(table, 0, table.rows(), probabilities);
        return probabilities;
    }

    private static WayOut inWords(ChurnModel model, double[] raw, CounterfactualSearch.Found found) {
        Schema schema = model.schema();
        List<FeatureChange> changes = new ArrayList<>();
        List<FeatureChange> along = new ArrayList<>();
        for (int f = 0; f < raw.length; f++) {
            double to = found.row()[f];
            if (Double.compare(raw[f], to) != 0) {
                (found.features().contains(f) ? changes : along).add(new FeatureChange(schema.name(f), schema.label(f),
                        schema.describe(f, raw[f]), schema.describe(f, to), raw[f], to));
            }
        }
        return new WayOut(changes, along, found.probability(), model.band(found.probability()), found.distance());
    }
}
