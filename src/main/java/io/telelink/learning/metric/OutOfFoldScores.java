package io.telelink.learning.metric;

/**
 * How training rows scored in models that had not seen them: what a choice may look at, as the test rows must not be. Counts alone,
 * of at most {@link #MOST} scores, so that it is little to keep and says nothing of one customer.
 *
 * @param ranking answers by falling calibrated probability, those of all repeats together
 * @param repeats answers about each row
 */
public record OutOfFoldScores(Ranking ranking, int repeats) {

    /** Most different scores that are kept. */
    public static final int MOST = 2000;

    public OutOfFoldScores {
        if (ranking.groups() < 1 || ranking.groups() > MOST || repeats < 1) {
            throw new IllegalArgumentException("not out-of-fold scores: " + ranking.groups() + " scores, " + repeats + " repeats");
        }
    }

    /** Of answers about every row as often as there are repeats; at least one. */
    public static OutOfFoldScores of(boolean[] churned, double[] probability, int repeats) {
        return new OutOfFoldScores(Ranking.of(churned, probability).thinned(MOST), repeats);
    }

    public int rows() {
        return (ranking.positives() + ranking.negatives()) / repeats;
    }
}
