package io.telelink.learning.metric;

/** Average precision: the sum of precision at each score times the recall gained there, without interpolation. */
public final class PrAuc {

    private PrAuc() {
    }

    /** Average precision, 0 to 1; 0 when there are no churners. */
    public static double of(boolean[] truth, double[] score) {
        Ranking ranking = Ranking.of(truth, score);
        double sum = 0;
        int before = 0;
        for (int g = 0; g < ranking.groups(); g++) {
            int found = ranking.truePositives()[g];
            sum += (found - before) * ((double) found / (found + ranking.falsePositives()[g]));
            before = found;
        }
        return Ratio.of(sum, ranking.positives());
    }
}
