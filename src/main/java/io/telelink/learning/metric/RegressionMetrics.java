package io.telelink.learning.metric;

/**
 * Measures of predicted amounts on one set of rows; all finite.
 *
 * @param mae mean absolute error, in dollars
 * @param rmse root mean squared error, in dollars
 * @param r2 share of the variance explained
 * @param n rows
 */
public record RegressionMetrics(double mae, double rmse, double r2, int n) {

    /** Measures predictions against the truth. */
    public static RegressionMetrics of(double[] truth, double[] prediction) {
        return new RegressionMetrics(MeanAbsoluteError.of(truth, prediction), RootMeanSquaredError.of(truth, prediction),
                RSquared.of(truth, prediction), truth.length);
    }
}
