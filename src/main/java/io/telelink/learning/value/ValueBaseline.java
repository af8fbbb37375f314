package io.telelink.learning.value;

/** What a spreadsheet would say: the estimates that any model has to beat. */
public enum ValueBaseline {

    /** The latest bill in every month to come, discounted. */
    LAST_BILL {
        @Override
        double value(ValueBatch batch, int row, SurvivalValue survival) {
            return bill(batch, row, batch.bills().last()) * survival.paidPerDollar(0);
        }
    },

    /**
     * The mean bill of twelve months in every month to come, discounted, times the survival that the churn probability implies,
     * half of the month of leaving included, as the models have it.
     */
    AVERAGE_BILL_WITH_SURVIVAL {
        @Override
        double value(ValueBatch batch, int row, SurvivalValue survival) {
            return bill(batch, row, batch.bills().mean12()) * survival.paidPerDollar(batch.probability()[row]);
        }
    };

    abstract double value(ValueBatch batch, int row, SurvivalValue survival);

    /** The estimate for each customer, $. */
    public double[] values(ValueBatch batch, ValueAssumptions terms) {
        SurvivalValue survival = new SurvivalValue(terms);
        double[] values = new double[batch.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(batch, i, survival);
        }
        return values;
    }

    private static double bill(ValueBatch batch, int row, double[] bills) {
        return Double.isNaN(bills[row]) ? batch.monthlyCharge()[row] : bills[row];
    }
}
