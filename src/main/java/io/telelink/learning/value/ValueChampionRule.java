package io.telelink.learning.value;

import io.telelink.learning.metric.PairedDifference;

/**
 * Which value model becomes the champion: of a learned and a survival-based one, the learned where its mean absolute error in the
 * backtest is lower and the interval of the difference leaves no doubt about it; otherwise the survival-based, which also tells
 * the path and other horizons.
 */
public final class ValueChampionRule {

    private ValueChampionRule() {
    }

    /**
     * The champion, and why.
     *
     * @param difference mean absolute error of the learned model less that of the survival-based one, $
     * @param learnedWins whether the champion is the learned one
     */
    public record Choice(String champion, boolean learnedWins, PairedDifference difference) {
    }

    /**
     * Chooses.
     *
     * @param backtest whose reference is the survival-based model
     * @param learned name of the learned model; of several the one that cross-validation on training rows calls best, so that the
     *     backtest compares two and does not choose among many
     * @throws IllegalArgumentException when the backtest has no such candidate
     */
    public static Choice choose(ValueBacktest backtest, String learned) {
        PairedDifference difference = backtest.entry(learned).maeAgainstReference();
        boolean wins = difference.difference() < 0 && difference.isClear();
        return new Choice(wins ? learned : backtest.reference(), wins, difference);
    }
}
