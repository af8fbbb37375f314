package io.telelink.learning.train;

/** Labelled training rows, and how a model is fitted to some of them: what cross-validation and searches work on. */
interface Problem {

    /** Number of training rows. */
    int rows();

    /** An assignment of the rows to folds, the same for the same seed. */
    Folds folds(int count, long seed);

    /** Fits a preprocessor and a model to these rows; nothing outside them has a say. */
    FoldFit fit(Algorithm algorithm, int[] rows, long seed, Work.Progress progress);

    /** What a model says of these rows, before any calibration. */
    double[] predict(FoldFit fit, int[] rows);
}
