package io.telelink.learning.train;

import io.telelink.learning.metric.MetricSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The outcome of a search.
 *
 * @param algorithm with the hyper-parameters to train with
 * @param trials one per candidate; none where nothing was searched for
 */
record SearchResult(Algorithm algorithm, List<SearchTrial> trials) {

    /** Keeps the folds that choose from being those that measure the choice, though a file gives both the same seed. */
    private static final long FOLD_SEED = 1_000_003;

    /** No search: the hyper-parameters are given. */
    static SearchResult given(Algorithm algorithm) {
        return new SearchResult(algorithm, List.of());
    }

    /**
     * Cross-validates every candidate on the same folds, and chooses.
     *
     * @param measure turns folds and out-of-fold predictions into the measures of a cross-validation
     * @throws TrainingCancelledException when the listener asked to stop
     */
    static <C> SearchResult run(Search<C> search, Problem problem, BiFunction<Folds, double[], C> measure,
                                TrainingListener listener, int threads) {
        Folds folds = problem.folds(search.folds(), search.seed() + FOLD_SEED);
        List<Work.Task<double[]>> tasks = new ArrayList<>();
        for (Search.Candidate candidate : search.candidates()) {
            for (int fold = 0; fold < folds.count(); fold++) {
                int number = fold;
                tasks.add(progress -> problem.predict(problem.fit(candidate.algorithm(), folds.others(number),
                        search.seed() + 1 + number, progress), folds.heldOut(number)));
            }
        }
        Scores<C> scores = new Scores<>(search, folds, measure, listener);
        Work.run(tasks, threads, "Searching", listener, scores::heldOut);
        return scores.result();
    }

    /** Scores of the candidates as their folds come in, one after the other. */
    private static final class Scores<C> {

        private final Search<C> search;
        private final Folds folds;
        private final BiFunction<Folds, double[], C> measure;
        private final TrainingListener listener;
        private final List<MetricSummary> found = new ArrayList<>();
        private double[] outOfFold = new double[0];
        private int best;

        Scores(Search<C> search, Folds folds, BiFunction<Folds, double[], C> measure, TrainingListener listener) {
            this.search = search;
            this.folds = folds;
            this.measure = measure;
            this.listener = listener;
        }

        void heldOut(int task, double[] predictions) {
            int fold = task % folds.count();
            if (fold == 0) {
                outOfFold = new double[folds.fold().length];
            }
            int[] rows = folds.heldOut(fold);
            for (int i = 0; i < rows.length; i++) {
                outOfFold[rows[i]] = predictions[i];
            }
            if (fold == folds.count() - 1) {
                scored(search.metric().summary().apply(measure.apply(folds, outOfFold)));
            }
        }

        private void scored(MetricSummary score) {
            found.add(score);
            if (found.size() == 1 || search.metric().isBetter(score.mean(), found.get(best).mean())) {
                best = found.size() - 1;
                listener.bestSoFar(search.metric().name(), score.mean());
            }
        }

        SearchResult result() {
            List<SearchTrial> trials = new ArrayList<>();
            for (int c = 0; c < found.size(); c++) {
                trials.add(new SearchTrial(search.candidates().get(c).settings(), search.metric().name(), found.get(c).mean(),
                        found.get(c).sd(), c == best));
            }
            return new SearchResult(search.candidates().get(best).algorithm(), trials);
        }
    }
}
