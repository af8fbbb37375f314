package io.telelink.learning.train;

import java.util.Optional;

/**
 * Where the stages of a training begin and end, as fractions of all its work.
 *
 * @param searched end of the search, in proportion to the models it fits
 * @param fitted end of the fits
 */
record Shares(double searched, double fitted) {

    private static final double FITTED = .9;
    private static final double EXPLAINED = .95;

    static <C> Shares of(Optional<Search<C>> search, Validation validation) {
        double searched = search.map(s -> (double) s.candidates().size() * s.folds()).orElse(0.0);
        double fitted = 1 + validation.folds() * validation.repeats();
        return new Shares(FITTED * searched / (searched + fitted), FITTED);
    }

    TrainingListener searching(TrainingListener listener) {
        return new PartOfWork(listener, 0, searched);
    }

    TrainingListener fitting(TrainingListener listener) {
        return new PartOfWork(listener, searched, fitted);
    }

    TrainingListener measuring(TrainingListener listener) {
        return new PartOfWork(listener, EXPLAINED, 1);
    }

    TrainingListener explaining(TrainingListener listener) {
        return new PartOfWork(listener, fitted, EXPLAINED);
    }
}
