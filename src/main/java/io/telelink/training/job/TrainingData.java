package io.telelink.training.job;

import java.util.List;

import io.telelink.customer.LabelledSnapshot;
import io.telelink.economics.EconomicsSettings;
import io.telelink.job.JobFailedException;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.train.DataPeriod;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainingSet;
import io.telelink.registry.TrainedOn;
import io.telelink.training.TrainingRequest;
import io.telelink.training.TrainingWindow;
import org.springframework.stereotype.Component;

/** The labelled snapshots as a training set, at most as many as were asked for. */
@Component
class TrainingData {

    /** Fewer churners than this cannot be divided into training, folds and test and still say anything. */
    private static final int FEWEST_CHURNERS = 50;

    private final LabelledRows rows;
    private final EconomicsSettings economics;
    private final Schema schema;

    TrainingData(LabelledRows rows, EconomicsSettings economics, Schema schema) {
        this.rows = rows;
        this.economics = economics;
        this.schema = schema;
    }

    record Labelled(TrainingSet set, TrainedOn on) {
    }

    /** Days within which a customer who leaves counts as a churner. */
    int windowDays() {
        return economics.current().churnWindowDays();
    }

    /**
     * Reads the rows. Training costs grow faster than rows: beyond the limit, customers are drawn.
     *
     * @param windowDays within which a customer who leaves counts as a churner
     * @throws JobFailedException where they do not suffice, saying what would
     */
    Labelled read(TrainingRequest request, int windowDays) {
        Integer asked = request.maxRows();
        int most = asked == null ? rows.most() : asked;
        LabelledRows.Read read = rows.of(request.window(), windowDays, most, FEWEST_CHURNERS);
        if (!read.hasAtLeast(FEWEST_CHURNERS)) {
            throw new JobFailedException(tooFew(request, read, windowDays));
        }
        return new Labelled(set(read.labelled()), new TrainedOn(read.cutOffs(), most));
    }

    private static String tooFew(TrainingRequest request, LabelledRows.Read read, int windowDays) {
        long churners = read.churners();
        long stayed = read.labelled().size() - churners;
        String needed = "Training needs at least %d customers who left and %d who stayed within %d days; "
                .formatted(FEWEST_CHURNERS, FEWEST_CHURNERS, windowDays);
        String oneClass = churners + stayed > 0 && Math.min(churners, stayed) == 0
                ? " A model cannot learn from " + (churners == 0 ? "stayers" : "churners") + " alone." : "";
        return request.window() instanceof TrainingWindow.Latest && request.maxRows() == null
                ? needed + "the store has %d and %d.%s Import customers with a Churn column first.".formatted(churners, stayed, oneClass)
                : needed + "of what was asked for, it read %d and %d.%s Allow more rows, choose another cut-off, or pool several."
                        .formatted(churners, stayed, oneClass);
    }

    private TrainingSet set(List<LabelledSnapshot> labelled) {
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
