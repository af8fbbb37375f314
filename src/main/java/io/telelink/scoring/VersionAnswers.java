package io.telelink.scoring;

import io.telelink.customer.SnapshotBatch;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.RiskBand;
import io.telelink.scoring.compute.RowTranslation;

/**
 * What a churn version says of customers as the store has them, to the same bits as when it is champion. Nothing of it is stored:
 * nobody is told anything. Thread-safe.
 */
public final class VersionAnswers {

    private final ChurnModel model;
    private final RowTranslation rows;

    /** @param store the schema of the store's rows, which may have grown since the version was trained */
    public VersionAnswers(ChurnModel model, Schema store) {
        this.model = model;
        this.rows = RowTranslation.between(store, model.schema());
    }

    public ChurnModel model() {
        return model;
    }

    /** Calibrated probabilities in the order of the customers, computed on the caller's thread alone. */
    public double[] probabilities(SnapshotBatch batch) {
        Table table = rows.translate(batch.table());
        double[] probabilities = new double[batch.size()];
        model.probabilities(table, 0, probabilities.length, probabilities);
        return probabilities;
    }

    /** The same, computed by all threads of the fork-join pool that this runs in. */
    public double[] inParallel(SnapshotBatch batch) {
        return model.probabilities(rows.translate(batch.table()));
    }

    public RiskBand band(double probability) {
        return model.band(probability);
    }
}
