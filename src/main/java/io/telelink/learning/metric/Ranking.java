package io.telelink.learning.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Rows by falling score, as cumulative counts after each group of equal scores: the raw material of every rank metric.
 *
 * @param score of each group, falling
 * @param truePositives churners in this group and all before
 * @param falsePositives stayers in this group and all before
 */
public record Ranking(double[] score, int[] truePositives, int[] falsePositives) {

    /** Ranks scores against the truth. */
    public static Ranking of(boolean[] truth, double[] score) {
        if (truth.length != score.length) {
            throw new IllegalArgumentException(truth.length + " labels for " + score.length + " scores");
        }
        int[] order = IntStream.range(0, score.length).boxed()
                .sorted((a, b) -> Double.compare(score[b], score[a])).mapToInt(i -> i).toArray();
        double[] groups = new double[order.length];
        int[] truePositives = new int[order.length];
        int[] falsePositives = new int[order.length];
        int group = -1;
        int positives = 0;
        for (int i = 0; i < order.length; i++) {
            if (i == 0 || score[order[i]] != score[order[i - 1]]) {
                group++;
            }
            positives += truth[order[i]] ? 1 : 0;
            groups[group] = score[order[i]];
            truePositives[group] = positives;
            falsePositives[group] = i + 1 - positives;
        }
        int size = group + 1;
        return new Ranking(Arrays.copyOf(groups, size), Arrays.copyOf(truePositives, size), Arrays.copyOf(falsePositives, size));
    }

    /** The same counts at no more than so many of the scores, evenly chosen, the lowest among them; counts at a score stay exact. */
    public Ranking thinned(int most) {
        if (groups() <= most) {
            return this;
        }
        int[] kept = IntStream.range(0, most).map(i -> (int) ((i + 1L) * groups() / most) - 1).toArray();
        return new Ranking(Bootstrap.at(score, kept), Arrays.stream(kept).map(g -> truePositives[g]).toArray(),
                Arrays.stream(kept).map(g -> falsePositives[g]).toArray());
    }

    /** Decisions at a threshold, as far as the scores that are known tell rows apart. */
    public ConfusionMatrix decided(double threshold) {
        int above = (int) Arrays.stream(score).takeWhile(group -> group >= threshold).count();
        int found = above == 0 ? 0 : truePositives[above - 1];
        int wrong = above == 0 ? 0 : falsePositives[above - 1];
        return new ConfusionMatrix(found, wrong, negatives() - wrong, positives() - found);
    }

    /** Number of different scores. */
    public int groups() {
        return score.length;
    }

    public int positives() {
        return groups() == 0 ? 0 : truePositives[groups() - 1];
    }

    public int negatives() {
        return groups() == 0 ? 0 : falsePositives[groups() - 1];
    }
}
