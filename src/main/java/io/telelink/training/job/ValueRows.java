package io.telelink.training.job;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.telelink.customer.ValueBasis;
import io.telelink.customer.ValuedSnapshot;
import io.telelink.learning.data.Schema;
import io.telelink.learning.data.Table;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.train.Split;
import io.telelink.learning.train.TrainingSet;
import io.telelink.learning.train.ValueHistory;
import io.telelink.learning.value.BillingColumns;
import io.telelink.learning.value.BillingSummary;
import io.telelink.learning.value.MonthlyCharge;
import io.telelink.learning.value.ValueBatch;
import org.jspecify.annotations.Nullable;

/** Customers of a cut-off, in the forms that training wants. */
final class ValueRows {

    private final List<ValuedSnapshot> rows;
    private final Table table;
    private final String[] keys;
    private final @Nullable Split[] parts;

    ValueRows(List<ValuedSnapshot> rows, Schema schema) {
        this.rows = rows;
        this.table = Table.of(schema, rows.stream().map(row -> row.snapshot().row()).toList());
        this.keys = rows.stream().map(ValuedSnapshot::accountNumber).toArray(String[]::new);
        this.parts = new Split[keys.length];
        for (int i = 0; i < keys.length; i++) {
            String part = rows.get(i).part();
            parts[i] = part == null ? null : Split.valueOf(part);
        }
    }

    int size() {
        return keys.length;
    }

    /**
     * The same customers with whether they left within the churn window. Counted
     * from the cut-off, as the churn probability of a customer who is scored counts from that day.
     */
    TrainingSet churn(int windowDays) {
        boolean[] churned = new boolean[keys.length];
        for (int i = 0; i < churned.length; i++) {
            ValuedSnapshot row = rows.get(i);
            churned[i] = row.churnedOn() != null && !row.churnedOn().isAfter(row.cutOff().plusDays(windowDays));
        }
        return new TrainingSet(table, churned, keys, parts);
    }

    /**
     * The customers with what they brought.
     *
     * @param probability of churn, by models that had not seen them
     * @param churn       fills in what is not known of a customer, and says how certain a probability is
     */
    ValueHistory history(double[] probability, ChurnModel churn) {
        int size = size();
        double[] tenure = new double[size];
        double[] monthly = new double[size];
        double[] low = new double[size];
        double[] high = new double[size];
        double[][] revenue = new double[size][];
        List<@Nullable BillingSummary> bills = new ArrayList<>(size);
        var charge = new MonthlyCharge(churn);
        for (int i = 0; i < size; i++) {
            ValuedSnapshot row = rows.get(i);
            tenure[i] = Math.max(0, ChronoUnit.DAYS.between(row.joinedOn(), row.cutOff()) / ValueBasis.DAYS_PER_MONTH);
            monthly[i] = charge.of(table, i);
            low[i] = Math.min(probability[i], churn.interval(probability[i]).low());
            high[i] = Math.max(probability[i], churn.interval(probability[i]).high());
            revenue[i] = row.revenue();
            bills.add(row.summary());
        }
        return new ValueHistory(new ValueBatch(table, tenure, monthly, BillingColumns.of(bills), probability, low, high),
                revenue, keys, parts);
    }

    /** The same at a later cut-off: the model has not seen those of its test part. */
    ValueHistory history(ChurnModel churn) {
        double[] probability = new double[size()];
        churn.probabilities(table, 0, probability.length, probability);
        return history(probability, churn);
    }
}
