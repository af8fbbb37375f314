package io.telelink.learning.metric;

/** Harmonic mean of precision and recall. */
public final class F1 {

    private F1() {
    }

    /** F1, 0 to 1; 0 when there is neither a churner nor a positive decision. */
    public static double of(boolean[] truth, double[] score, double threshold) {
        return of(ConfusionMatrix.of(truth, score, threshold));
    }

    static double of(ConfusionMatrix matrix) {
        return of(matrix.truePositives(), matrix.falsePositives(), matrix.falseNegatives());
    }

    /** F1 of counts. */
    public static double of(int truePositives, int falsePositives, int falseNegatives) {
        return Ratio.of(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives);
    }
}
