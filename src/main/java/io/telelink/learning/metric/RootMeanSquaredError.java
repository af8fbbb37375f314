package io.telelink.learning.metric;

/** Root of the mean squared distance between prediction and truth, in their unit. */
public final class RootMeanSquaredError {

    private RootMeanSquaredError() {
    }

    /** The error, 0 (perfect) or more. */
    public static double of(double[] truth, double[] prediction) {
        return Math.sqrt(Ratio.of(squares(truth, prediction), truth.length));
    }

    /** The sum of squared errors. */
    static double squares(double[] truth, double[] prediction) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = prediction[i] - truth[i];
            sum += error * error;
        }
        return sum;
    }
}
