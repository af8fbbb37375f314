package io.telelink.learning.train;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is fitted for one specification.
 *
 * @param whole fitted to all training rows
 * @param outOfFold of the cross-validation
 */
record Fits(FoldFit whole, OutOfFold outOfFold) {

    /** The share of a training's progress that the fits take. */
    static final double SHARE_OF_WORK = .9;

    /** What one task yields: the fit to all rows, or the raw probabilities of the rows a fold holds out. */
    private sealed interface Part {
        record Whole(FoldFit fit) implements Part {
        }

        record HeldOut(int repeat, int[] rows, double[] raw) implements Part {
        }
    }

    static Fits run(Specification specification, FeatureChoice features, Samples train, TrainingListener listener, int threads) {
        List<Work.Task<Part>> tasks = new ArrayList<>();
        tasks.add(progress -> new Part.Whole(FoldFit.of(specification, features, train, specification.seed(), progress)));
        List<Folds> folds = new ArrayList<>();
        for (int repeat = 0; repeat < specification.repeats(); repeat++) {
            Folds assignment = Folds.of(train.churned(), specification.folds(), specification.seed() + repeat);
            folds.add(assignment);
            for (int fold = 0; fold < assignment.count(); fold++) {
                tasks.add(heldOut(specification, features, train, repeat, assignment, fold, specification.seed() + tasks.size()));
            }
        }
        List<Part> parts = Work.run(tasks, threads, "Fitting and cross-validating", SHARE_OF_WORK, listener);
        double[][] raw = new double[specification.repeats()][train.rows()];
        for (Part part : parts) {
            if (part instanceof Part.HeldOut(int repeat, int[] rows, double[] scores)) {
                for (int i = 0; i < rows.length; i++) {
                    raw[repeat][rows[i]] = scores[i];
                }
            }
        }
        return new Fits(((Part.Whole) parts.getFirst()).fit(), new OutOfFold(train.churned(), folds, raw));
    }

    private static Work.Task<Part> heldOut(Specification specification, FeatureChoice features, Samples train, int repeat,
                                           Folds folds, int number, long seed) {
        return progress -> {
            Samples others = train.select(folds.others(number));
            int[] rows = folds.heldOut(number);
            FoldFit fit = FoldFit.of(specification, features, others, seed, progress);
            return new Part.HeldOut(repeat, rows, fit.probabilities(train.select(rows)));
        };
    }
}
