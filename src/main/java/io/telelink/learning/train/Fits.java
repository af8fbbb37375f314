package io.telelink.learning.train;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A model fitted to all training rows, and what models that had not seen a row say of it.
 *
 * @param whole fitted to all training rows
 * @param folds one assignment per repeat
 * @param outOfFold per repeat, one prediction per row
 */
record Fits(FoldFit whole, List<Folds> folds, double[][] outOfFold) {

    /** What one task yields: the fit to all rows, or the predictions for the rows a fold holds out. */
    private sealed interface Part {
        record Whole(FoldFit fit) implements Part {
        }

        record HeldOut(int repeat, int[] rows, double[] predictions) implements Part {
        }
    }

    static Fits run(Problem problem, Algorithm algorithm, Validation validation, TrainingListener listener, int threads) {
        List<Work.Task<Part>> tasks = new ArrayList<>();
        int[] all = IntStream.range(0, problem.rows()).toArray();
        tasks.add(progress -> new Part.Whole(problem.fit(algorithm, all, validation.seed(), progress)));
        List<Folds> folds = new ArrayList<>();
        for (int repeat = 0; repeat < validation.repeats(); repeat++) {
            Folds assignment = problem.folds(validation.folds(), validation.seed() + repeat);
            folds.add(assignment);
            for (int fold = 0; fold < assignment.count(); fold++) {
                tasks.add(heldOut(problem, algorithm, repeat, assignment, fold, validation.seed() + tasks.size()));
            }
        }
        List<Part> parts = Work.run(tasks, threads, "Fitting and cross-validating", listener);
        double[][] outOfFold = new double[validation.repeats()][problem.rows()];
        for (Part part : parts) {
            if (part instanceof Part.HeldOut(int repeat, int[] rows, double[] predictions)) {
                for (int i = 0; i < rows.length; i++) {
                    outOfFold[repeat][rows[i]] = predictions[i];
                }
            }
        }
        return new Fits(((Part.Whole) parts.getFirst()).fit(), folds, outOfFold);
    }

    private static Work.Task<Part> heldOut(Problem problem, Algorithm algorithm, int repeat, Folds folds, int number,
                                           long seed) {
        return progress -> {
            FoldFit fit = problem.fit(algorithm, folds.others(number), seed, progress);
            int[] rows = folds.heldOut(number);
            return new Part.HeldOut(repeat, rows, problem.predict(fit, rows));
        };
    }
}
