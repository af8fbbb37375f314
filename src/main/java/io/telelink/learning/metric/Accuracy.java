package io.telelink.learning.metric;

/** Share of right decisions at a threshold. */
public final class Accuracy {

    private Accuracy() {
    }

    /** Accuracy, 0 to 1; a row is positive when its score is at or above the threshold. */
    public static double of(boolean[] truth, double[] score, double threshold) {
        return of(ConfusionMatrix.of(truth, score, threshold));
    }

    static double of(ConfusionMatrix matrix) {
        return Ratio.of(matrix.truePositives() + matrix.trueNegatives(), matrix.rows());
    }
}
