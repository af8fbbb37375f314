package io.telelink.training.job;

import java.util.List;

import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshots;
import io.telelink.job.JobFailedException;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.DataPeriod;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainingSet;
import io.telelink.training.TrainingSettings;
import org.springframework.stereotype.Component;

/** The labelled snapshots as a training set, at most as many as the policy allows. */
@Component
class TrainingData {

    /** Fewer churners than this cannot be divided into training, folds and test and still say anything. */
    private static final int FEWEST_CHURNERS = 50;

    private final Snapshots snapshots;
    private final Schema schema;
    private final TrainingSettings settings;

    TrainingData(Snapshots snapshots, Schema schema, TrainingSettings settings) {
        this.snapshots = snapshots;
        this.schema = schema;
        this.settings = settings;
    }

    /** Training costs grow faster than rows: beyond the limit of the settings, customers are drawn. */
    TrainingSet read() {
        List<LabelledSnapshot> labelled = snapshots.labelled(settings.maxRows());
        long churners = labelled.stream().filter(LabelledSnapshot::churned).count();
        if (churners < FEWEST_CHURNERS || labelled.size() - churners < FEWEST_CHURNERS) {
            throw new JobFailedException(("Training needs at least %d customers who left and %d who stayed; the store has "
                    + "%d and %d. Import customers with a Churn column first.")
                    .formatted(FEWEST_CHURNERS, FEWEST_CHURNERS, churners, labelled.size() - churners));
        }
        boolean[] churned = new boolean[labelled.size()];
        String[] keys = new String[churned.length];
        Split[] parts = new Split[churned.length];
        for (int i = 0; i < churned.length; i++) {
            LabelledSnapshot row = labelled.get(i);
            churned[i] = row.churned();
            keys[i] = row.accountNumber();
            if (row.part() != null) {
                parts[i] = Split.valueOf(row.part());
            }
        }
        Table table = Table.of(schema, labelled.stream().map(row -> row.snapshot().row()).toList());
        return new TrainingSet(table, churned, keys, parts, period(labelled));
    }

    private static DataPeriod period(List<LabelledSnapshot> labelled) {
        var days = labelled.stream().map(row -> row.snapshot().asOf()).sorted().toList();
        return new DataPeriod(days.getFirst(), days.getLast());
    }
}
