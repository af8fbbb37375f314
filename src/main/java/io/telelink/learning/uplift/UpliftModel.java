package io.telelink.learning.uplift;

import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;

/**
 * By how much a treatment lowers the probability that a customer leaves.
 *
 * @param control learned from those who were not treated
 * @param treated learned from those who were
 */
public record UpliftModel(ChurnModel control, ChurnModel treated) {

    public UpliftModel {
        if (!control.schema().raw().equals(treated.schema().raw())) {
            throw new IllegalArgumentException("the models of the arms read different features");
        }
    }

    /** Churn probability untreated less that of the treated, -1 to 1, of each row. */
    public double[] effects(Table table) {
        double[] effects = control.probabilities(table);
        double[] withTreatment = treated.probabilities(table);
        for (int r = 0; r < effects.length; r++) {
            effects[r] -= withTreatment[r];
        }
        return effects;
    }
}
