package io.telelink.learning.metric;

/** Mean distance between prediction and truth, in their unit. */
public final class MeanAbsoluteError {

    private MeanAbsoluteError() {
    }

    /** The error, 0 (perfect) or more. */
    public static double of(double[] truth, double[] prediction) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            sum += Math.abs(prediction[i] - truth[i]);
        }
        return Ratio.of(sum, truth.length);
    }
}
