package io.telelink.learning.metric;

import java.util.Arrays;

/** Share of the variance of the truth that predictions explain. */
public final class RSquared {

    private RSquared() {
    }

    /** The share, 1 (perfect) or less, negative where the mean predicts better; 0 where the truth does not vary. */
    public static double of(double[] truth, double[] prediction) {
        double mean = Arrays.stream(truth).average().orElse(0);
        double variation = 0;
        for (double value : truth) {
            variation += (value - mean) * (value - mean);
        }
        return variation == 0 ? 0 : 1 - RootMeanSquaredError.squares(truth, prediction) / variation;
    }
}
