package io.telelink.learning.metric;

/** Mean negative log likelihood of a probability, in nats. */
public final class LogLoss {

    private static final double SMALLEST = 1e-15;

    private LogLoss() {
    }

    /** The loss, 0 (perfect) or more; probabilities are kept 1e-15 away from 0 and 1. */
    public static double of(boolean[] truth, double[] probability) {
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double inside = Math.clamp(probability[i], SMALLEST, 1 - SMALLEST);
            sum -= StrictMath.log(truth[i] ? inside : 1 - inside);
        }
        return Ratio.of(sum, truth.length);
    }
}
