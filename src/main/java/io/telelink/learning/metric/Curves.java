package io.telelink.learning.metric;

/** Curves to draw, on the test rows, each of at most about two hundred points; arrays of one curve have one length. */
public record Curves(Roc roc, PrecisionRecall precisionRecall, Gain gain, Calibration calibration, Profit profit) {

    /** Receiver operating characteristic, from (0, 0) to (1, 1); thresholds fall from 1. */
    public record Roc(double[] falsePositiveRate, double[] truePositiveRate, double[] threshold) {
    }

    /** Precision against recall; thresholds fall. */
    public record PrecisionRecall(double[] recall, double[] precision, double[] threshold) {
    }

    /** Share of the churners among the share of customers with the highest scores, from (0, 0) to (1, 1). */
    public record Gain(double[] contacted, double[] captured) {
    }

    /** Mean prediction, observed churn rate and rows by tenth of the customers, lowest scores first. */
    public record Calibration(double[] predicted, double[] observed, int[] rows) {
    }

    /** Profit per customer in dollars when all at or above a threshold are contacted; thresholds rise. */
    public record Profit(double[] threshold, double[] profit) {
    }

    /** Draws all curves of probabilities against the truth; profit by the published economics. */
    public static Curves of(boolean[] truth, double[] probability) {
        return CurveDrawing.draw(truth, probability);
    }
}
