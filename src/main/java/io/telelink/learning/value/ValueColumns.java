package io.telelink.learning.value;

/** {@link ValueEstimate} by column, to be written to. */
public record ValueColumns(double[] clv, double[] low, double[] high, double[] ifKept, double[] monthlyRevenue) {

    public static ValueColumns ofSize(int rows) {
        return new ValueColumns(new double[rows], new double[rows], new double[rows], new double[rows], new double[rows]);
    }

    public ValueEstimate at(int row) {
        return new ValueEstimate(clv[row], low[row], high[row], ifKept[row], monthlyRevenue[row]);
    }
}
