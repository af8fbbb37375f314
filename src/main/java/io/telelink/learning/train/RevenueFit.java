package io.telelink.learning.train;

import io.telelink.learning.value.BillingColumns;
import io.telelink.learning.value.ExpectedRevenue;
import java.util.ArrayList;
import java.util.List;

/** Learns how bills of the past foretell those of the months to come, by least squares over customers while they stay. */
final class RevenueFit {

    private static final int FEWEST = 50;

    private RevenueFit() {
    }

    /** The weights; the mean of twelve months where fewer than fifty customers with bills stayed a month. */
    static ExpectedRevenue of(ValueHistory history) {
        BillingColumns bills = history.batch().bills();
        List<double[]> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < history.revenue().length; i++) {
            double monthly = monthly(history.revenue()[i]);
            if (!Double.isNaN(bills.months()[i]) && !Double.isNaN(monthly)) {
                x.add(new double[] {bills.last()[i], bills.mean3()[i], bills.mean12()[i]});
                y.add(monthly);
            }
        }
        if (y.size() < FEWEST) {
            return ExpectedRevenue.ofMean();
        }
        return new ExpectedRevenue(LinearRegressionFitter.weights(x.toArray(double[][]::new),
                y.stream().mapToDouble(d -> d).toArray(), 0));
    }

    /** Mean revenue of the months before the customer left; that of the last month is a part of one. */
    private static double monthly(double[] revenue) {
        int stayed = revenue.length;
        while (stayed > 0 && revenue[stayed - 1] == 0) {
            stayed--;
        }
        int whole = stayed == revenue.length ? stayed : stayed - 1;
        double sum = 0;
        for (int t = 0; t < whole; t++) {
            sum += revenue[t];
        }
        return whole <= 0 ? Double.NaN : sum / whole;
    }
}
