package io.telelink.learning.metric;

/** Share of the churners that are decided positive. */
public final class Recall {

    private Recall() {
    }

    /** Recall, 0 to 1; 0 when there is no churner. */
    public static double of(boolean[] truth, double[] score, double threshold) {
        return of(ConfusionMatrix.of(truth, score, threshold));
    }

    /** Of decisions; 0 when there are none of the kind. */
    public static double of(ConfusionMatrix matrix) {
        return Ratio.of(matrix.truePositives(), matrix.truePositives() + matrix.falseNegatives());
    }
}
