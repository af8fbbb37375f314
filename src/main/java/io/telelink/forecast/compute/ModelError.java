package io.telelink.forecast.compute;

import java.util.Arrays;

/**
 * How far forecasts were off that could be compared with what then happened.
 *
 * @param origins  forecasts compared by month ahead: the further ahead, the fewer are old enough; they may overlap in time
 * @param relative root mean square of (actual - forecast) / forecast by month ahead, as far as months have passed
 */
public record ModelError(int[] origins, double[] relative) {

    /** Nothing could be compared yet. */
    public static final ModelError UNKNOWN = new ModelError(new int[0], new double[0]);

    /** 90% quantiles of Student's t: few comparisons say little about how far off a forecast can be. */
    private static final double[] STUDENT = {3.078, 1.886, 1.638, 1.533, 1.476, 1.440, 1.415, 1.397, 1.383, 1.372};

    public ModelError {
        if (origins.length != relative.length || Arrays.stream(origins).anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("every month ahead needs an error and the forecasts that it is of");
        }
    }

    public boolean isKnown() {
        return relative.length > 0;
    }

    /** Half the width of an 80% band by this error alone, relative; it never falls, and past what was measured it grows with time. */
    double halfWidth(int month) {
        double greatest = 0;
        for (int i = 0; i < Math.min(month, relative.length); i++) {
            greatest = Math.max(greatest, STUDENT[Math.min(origins[i], STUDENT.length) - 1] * relative[i]);
        }
        double beyond = relative.length == 0 ? 1 : Math.max(1, (double) month / relative.length);
        return greatest * beyond;
    }
}
