package io.telelink.learning.value;

import io.telelink.learning.data.Table;
import java.util.Collections;
import java.util.List;

/**
 * What the values of many customers are estimated from: {@link ValueInputs} by column. Columns are not copied.
 *
 * @param rows raw features
 * @param probability calibrated churn probability within the churn window
 * @param low lower end of its interval
 * @param high upper end of its interval
 */
public record ValueBatch(Table rows, double[] tenureMonths, double[] monthlyCharge, BillingColumns bills,
                         double[] probability, double[] low, double[] high) {

    /**
     * A batch of these columns.
     *
     * @throws IllegalArgumentException when columns differ in length, or a figure is impossible
     */
    public ValueBatch {
        int size = rows.rows();
        if (tenureMonths.length != size || monthlyCharge.length != size || bills.rows() != size || probability.length != size
                || low.length != size || high.length != size) {
            throw new IllegalArgumentException("the columns of a batch differ in length");
        }
        for (int i = 0; i < size; i++) {
            if (!(tenureMonths[i] >= 0 && tenureMonths[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("tenure must be finite and not negative, is " + tenureMonths[i]);
            }
            if (!(monthlyCharge[i] >= 0 && monthlyCharge[i] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("the monthly charge must be finite and not negative, is " + monthlyCharge[i]);
            }
            if (!(0 <= low[i] && low[i] <= probability[i] && probability[i] <= high[i] && high[i] <= 1)) {
                throw new IllegalArgumentException("not a probability within its interval: " + probability[i] + " in "
                        + low[i] + " to " + high[i]);
            }
        }
    }

    /** A batch of one customer. */
    public static ValueBatch of(ValueInputs one) {
        return new ValueBatch(Table.of(one.schema(), List.of(one.row())), new double[] {one.tenureMonths()},
                new double[] {one.monthlyCharge()}, BillingColumns.of(Collections.singletonList(one.bills())),
                new double[] {one.churnProbability()}, new double[] {one.interval().low()},
                new double[] {one.interval().high()});
    }

    public int size() {
        return tenureMonths.length;
    }

    /** The batch of these customers, in this order. */
    public ValueBatch select(int[] chosen) {
        return new ValueBatch(rows.select(chosen), select(tenureMonths, chosen), select(monthlyCharge, chosen),
                bills.select(chosen), select(probability, chosen), select(low, chosen), select(high, chosen));
    }

    /** The same customers, sure to stay through the churn window. */
    ValueBatch kept() {
        double[] none = new double[size()];
        return new ValueBatch(rows, tenureMonths, monthlyCharge, bills, none, none, none);
    }

    static double[] select(double[] values, int[] chosen) {
        double[] selected = new double[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            selected[i] = values[chosen[i]];
        }
        return selected;
    }
}
