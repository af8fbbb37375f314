package io.telelink.learning.metric;

/** Mean squared error of a probability (Brier 1950). */
public final class Brier {

    private Brier() {
    }

    /** The score, 0 (perfect) to 1. */
    public static double of(boolean[] truth, double[] probability) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = probability[i] - (truth[i] ? 1 : 0);
            sum += error * error;
        }
        return Ratio.of(sum, truth.length);
    }
}
