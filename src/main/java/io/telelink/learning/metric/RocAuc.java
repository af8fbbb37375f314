package io.telelink.learning.metric;

/** Area under the receiver operating characteristic: how often a churner scores above a stayer; ties count half. */
public final class RocAuc {

    private RocAuc() {
    }

    /** The area, 0 to 1; one half when there are no churners or no stayers. */
    public static double of(boolean[] truth, double[] score) {
        Ranking ranking = Ranking.of(truth, score);
        if (ranking.positives() == 0 || ranking.negatives() == 0) {
            return .5;
        }
        double area = 0;
        int positives = 0;
        int negatives = 0;
        for (int g = 0; g < ranking.groups(); g++) {
            area += (ranking.falsePositives()[g] - negatives) * (ranking.truePositives()[g] + positives) / 2.0;
            positives = ranking.truePositives()[g];
            negatives = ranking.falsePositives()[g];
        }
        return area / ((double) positives * negatives);
    }
}
