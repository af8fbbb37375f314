package io.telelink.learning.metric;

/** Mean distance between prediction and observed rate over bins of equal width, weighted by rows (Naeini et al. 2015). */
public final class ExpectedCalibrationError {

    private ExpectedCalibrationError() {
    }

    /** The error, 0 to 1, over {@code bins} bins of the range 0 to 1; a bin holds its lower end. */
    public static double of(boolean[] truth, double[] probability, int bins) {
        double[] predicted = new double[bins];
        int[] observed = new int[bins];
        for (int i = 0; i < truth.length; i++) {
            int bin = Math.min(bins - 1, (int) (probability[i] * bins));
            predicted[bin] += probability[i];
            observed[bin] += truth[i] ? 1 : 0;
        }
        double sum = 0;
        for (int b = 0; b < bins; b++) {
            sum += Math.abs(predicted[b] - observed[b]);
        }
        return Ratio.of(sum, truth.length);
    }
}
