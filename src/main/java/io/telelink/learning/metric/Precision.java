package io.telelink.learning.metric;

/** Share of churners among the rows decided positive. */
public final class Precision {

    private Precision() {
    }

    /** Precision, 0 to 1; 0 when no score is at or above the threshold. */
    public static double of(boolean[] truth, double[] score, double threshold) {
        return of(ConfusionMatrix.of(truth, score, threshold));
    }

    /** Of decisions; 0 when there are none of the kind. */
    public static double of(ConfusionMatrix matrix) {
        return Ratio.of(matrix.truePositives(), matrix.truePositives() + matrix.falsePositives());
    }
}
