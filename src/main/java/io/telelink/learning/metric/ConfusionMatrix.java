package io.telelink.learning.metric;

/** Counts of decisions: churners found, stayers contacted for nothing, stayers left alone, churners missed. */
public record ConfusionMatrix(int truePositives, int falsePositives, int trueNegatives, int falseNegatives) {

    /** Decisions at a threshold: positive when the score is at or above it. */
    public static ConfusionMatrix of(boolean[] truth, double[] score, double threshold) {
        int truePositives = 0;
        int falsePositives = 0;
        int trueNegatives = 0;
        int falseNegatives = 0;
        for (int i = 0; i < truth.length; i++) {
            if (score[i] >= threshold) {
                if (truth[i]) {
                    truePositives++;
                } else {
                    falsePositives++;
                }
            } else if (truth[i]) {
                falseNegatives++;
            } else {
                trueNegatives++;
            }
        }
        return new ConfusionMatrix(truePositives, falsePositives, trueNegatives, falseNegatives);
    }

    /** Number of decisions. */
    public int rows() {
        return truePositives + falsePositives + trueNegatives + falseNegatives;
    }
}
