package io.telelink.learning.value;

import java.util.List;

import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;

/** Day, evening, night and international charge together; what is not known is filled in as the model does. */
public final class MonthlyCharge {

    private static final List<String> CHARGES =
            List.of("totalDayCharge", "totalEveCharge", "totalNightCharge", "totalIntlCharge");

    private final ChurnModel churn;
    private final int[] charges;

    public MonthlyCharge(ChurnModel churn) {
        this.churn = churn;
        this.charges = CHARGES.stream().mapToInt(churn.schema()::indexOf).toArray();
    }

    /** What a row says itself, $ a month; NaN where one of the charges is not known. */
    public static double known(Schema schema, double[] row) {
        return CHARGES.stream().mapToDouble(charge -> row[schema.indexOf(charge)]).sum();
    }

    /** @param row raw features as the churn model has them; $ a month */
    public double of(double[] row) {
        double[] complete = churn.complete(row);
        double sum = 0;
        for (int charge : charges) {
            sum += complete[charge];
        }
        return sum;
    }

    /** The same for a row of a table. */
    public double of(Table table, int row) {
        double sum = 0;
        for (int charge : charges) {
            sum += table.column(charge)[row];
        }
        return Double.isNaN(sum) ? of(table.row(row)) : sum;
    }
}
