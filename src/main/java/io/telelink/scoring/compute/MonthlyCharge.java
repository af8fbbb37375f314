package io.telelink.scoring.compute;

import java.util.List;

import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;

/** Day, evening, night and international charge together; what is not known is filled in as the model does. */
final class MonthlyCharge {

    private static final List<String> CHARGES =
            List.of("totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlCharge");

    private final ChurnModel churn;
    private final int[] charges;

    MonthlyCharge(ChurnModel churn) {
        this.churn = churn;
        this.charges = CHARGES.stream().mapToInt(churn.schema()::indexOf).toArray();
    }

    double of(double[] row) {
        double[] complete = churn.complete(row);
        double sum = 0;
        for (int charge : charges) {
            sum += complete[charge];
        }
        return sum;
    }

    double of(Table table, int row) {
        double sum = 0;
        for (int charge : charges) {
            sum += table.column(charge)[row];
        }
        return Double.isNaN(sum) ? of(table.row(row)) : sum;
    }
}
