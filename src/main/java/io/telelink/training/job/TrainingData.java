package io.telelink.training.job;

import java.util.List;

import io.telelink.customer.ChurnWindow;
import io.telelink.customer.LabelledSnapshot;
import io.telelink.customer.Snapshots;
import io.telelink.customer.TrainingRows;
import io.telelink.economics.EconomicsSettings;
import io.telelink.job.JobFailedException;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainingSet;
import io.telelink.training.TrainingSettings;
import org.springframework.stereotype.Component;

/** The labelled snapshots as a training set, at most as many as the policy allows. */
@Component
class TrainingData {

    /** Fewer churners than this cannot be divided into training, folds and test and still say anything. */
    private static final int FEWEST_CHURNERS = 50;

    private final TrainingRows rows;
    private final Snapshots snapshots;
    private final EconomicsSettings economics;
    private final Schema schema;
    private final TrainingSettings settings;

    TrainingData(TrainingRows rows, Snapshots snapshots, EconomicsSettings economics, Schema schema, TrainingSettings settings) {
        this.rows = rows;
        this.snapshots = snapshots;
        this.economics = economics;
        this.schema = schema;
        this.settings = settings;
    }

    /** Days within which a customer who leaves counts as a churner. */
    int windowDays() {
        return economics.current().churnWindowDays();
    }

    /**
     * The latest cut-off whose churn window has passed tells most of how customers leave now. Where its rows do not suffice, as
     * when each row of a file has a date of its own, all snapshots do that a file gave an outcome for: those are of one window.
     */
    private List<LabelledSnapshot> labelled(int windowDays) {
        List<LabelledSnapshot> latest = rows.latestLabelledCutOff(windowDays)
                .map(cutOff -> rows.labelled(cutOff, windowDays, settings.maxRows())).orElse(List.of());
        return isEnough(latest) || windowDays != ChurnWindow.DAYS ? latest : snapshots.labelled(settings.maxRows());
    }

    private static boolean isEnough(List<LabelledSnapshot> labelled) {
        long churners = churners(labelled);
        return churners >= FEWEST_CHURNERS && labelled.size() - churners >= FEWEST_CHURNERS;
    }

    private static long churners(List<LabelledSnapshot> labelled) {
        return labelled.stream().filter(LabelledSnapshot::churned).count();
    }

    /**
     * Training costs grow faster than rows: beyond the limit of the settings, customers are drawn.
     *
     * @param windowDays within which a customer who leaves counts as a churner
     */
    TrainingSet read(int windowDays) {
        List<LabelledSnapshot> labelled = labelled(windowDays);
        long churners = churners(labelled);
        if (!isEnough(labelled)) {
            throw new JobFailedException(("Training needs at least %d customers who left and %d who stayed within %d days; the "
                    + "store has %d and %d. Import customers with a Churn column first.")
                    .formatted(FEWEST_CHURNERS, FEWEST_CHURNERS, windowDays, churners, labelled.size() - churners));
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
        return new TrainingSet(table, churned, keys, parts);
    }
}
