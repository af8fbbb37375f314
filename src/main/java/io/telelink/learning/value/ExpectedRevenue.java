package io.telelink.learning.value;

import io.telelink.learning.model.Fields;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * What a month will bring while a customer stays, $: a weighted sum of the latest bill, the mean of the latest three, the mean of
 * the latest twelve, and a constant, not below 0. Without bills it is the present monthly charge.
 *
 * @param weights of the constant, the latest bill, the mean of three and the mean of twelve; finite
 */
public record ExpectedRevenue(double[] weights) {

    private static final int SIZE = 4;

    public ExpectedRevenue {
        if (weights.length != SIZE) {
            throw new IllegalArgumentException("expected revenue has " + SIZE + " weights, not " + weights.length);
        }
        for (double weight : weights) {
            if (!Double.isFinite(weight)) {
                throw new IllegalArgumentException("a weight is not finite: " + weight);
            }
        }
    }

    /** The mean of the latest twelve months. */
    public static ExpectedRevenue ofMean() {
        return new ExpectedRevenue(new double[] {0, 0, 0, 1});
    }

    /** What a month of each customer of a batch will bring, $. */
    public double[] of(ValueBatch batch) {
        return IntStream.range(0, batch.size()).mapToDouble(row -> of(batch, row)).toArray();
    }

    double of(ValueBatch batch, int row) {
        BillingColumns bills = batch.bills();
        if (Double.isNaN(bills.months()[row])) {
            return batch.monthlyCharge()[row];
        }
        return Math.max(0, weights[0] + weights[1] * bills.last()[row] + weights[2] * bills.mean3()[row]
                + weights[3] * bills.mean12()[row]);
    }

    void write(DataOutputStream out) throws IOException {
        Fields.writeDoubles(out, weights);
    }

    static ExpectedRevenue read(DataInputStream in) throws IOException {
        return new ExpectedRevenue(Fields.readDoubles(in));
    }
}
