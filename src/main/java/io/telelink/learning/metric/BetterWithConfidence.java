package io.telelink.learning.metric;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Whether a model may be put forward in place of another that was measured on the same rows. It may where all of this holds:
 * <ol>
 * <li>among the rows are at least {@value #FEWEST_CHURNERS} churners, and as many others;
 * <li>profit, Brier score or F1 is better, and the interval of the paired difference leaves out zero;
 * <li>none of the three is worse in that sense;
 * <li>neither recall nor precision is, unless profit is better: profit weighs the one against the other by what they cost.
 * </ol>
 * Each of the three shows a difference by chance in one of forty comparisons of equal models on 95 % intervals, so that such
 * a model is put forward in at most three of forty: a person decides.
 *
 * @param outcome what follows from the rule
 * @param better  measures that are better beyond doubt, of all that were compared
 * @param worse   measures that are worse beyond doubt
 */
public record BetterWithConfidence(Outcome outcome, List<Measure> better, List<Measure> worse) {

    /** With fewer the intervals of resamples are too narrow to be relied on. */
    public static final int FEWEST_CHURNERS = 50;

    private static final List<Measure> DECIDING = List.of(Measure.PROFIT, Measure.BRIER, Measure.F1);
    private static final List<Measure> WEIGHED = List.of(Measure.RECALL, Measure.PRECISION);

    /** What follows. */
    public enum Outcome {
        BETTER,
        /** One of the deciding measures is worse beyond doubt, and none is better. */
        WORSE,
        /** No difference is shown, or one for the better beside one for the worse. */
        NOT_SHOWN,
        TOO_FEW
    }

    public BetterWithConfidence {
        better = List.copyOf(better);
        worse = List.copyOf(worse);
    }

    /**
     * Applies the rule.
     *
     * @param differences figures of the model less those of the one it might replace, see {@link PairedMeasures}
     * @param rows        that both were measured on
     * @param churners    among them
     */
    public static BetterWithConfidence of(Map<Measure, PairedDifference> differences, int rows, int churners) {
        List<Measure> better = clear(differences, entry -> entry.getKey().isBetter(entry.getValue().difference()));
        List<Measure> worse = clear(differences, entry -> !entry.getKey().isBetter(entry.getValue().difference()));
        return new BetterWithConfidence(Math.min(churners, rows - churners) < FEWEST_CHURNERS ? Outcome.TOO_FEW
                : outcome(better, worse), better, worse);
    }

    public boolean isBetter() {
        return outcome == Outcome.BETTER;
    }

    private static Outcome outcome(List<Measure> better, List<Measure> worse) {
        boolean gains = DECIDING.stream().anyMatch(better::contains);
        boolean loses = DECIDING.stream().anyMatch(worse::contains);
        if (gains && !loses && (better.contains(Measure.PROFIT) || WEIGHED.stream().noneMatch(worse::contains))) {
            return Outcome.BETTER;
        }
        return loses && !gains ? Outcome.WORSE : Outcome.NOT_SHOWN;
    }

    private static List<Measure> clear(Map<Measure, PairedDifference> differences,
                                       Predicate<Map.Entry<Measure, PairedDifference>> direction) {
        Stream<Map.Entry<Measure, PairedDifference>> clear = differences.entrySet().stream()
                .filter(entry -> entry.getValue().isClear()).filter(direction);
        return clear.map(Map.Entry::getKey).sorted().toList();
    }
}
