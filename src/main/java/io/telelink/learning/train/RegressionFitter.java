package io.telelink.learning.train;

/** Fits one algorithm to encoded rows and dollars; the same input gives the same model, whatever else runs at the time. */
interface RegressionFitter {

    /**
     * Fits a model whose margins are dollars.
     *
     * @param x encoded rows
     * @param y dollars, one per row
     */
    Fitted fit(double[][] x, double[] y, long seed, Work.Progress progress);

    /** The fitter of an algorithm that learns amounts. */
    static RegressionFitter of(Algorithm algorithm) {
        return switch (algorithm) {
            case Algorithm.LinearRegression options -> new LinearRegressionFitter(options);
            case Algorithm.GradientBoosting options -> new RegressionBoostingFitter(options);
            case Algorithm.DeepLearning options -> new NetworkFitter(options);
            case Algorithm.LogisticRegression _, Algorithm.RandomForest _ ->
                    throw new IllegalArgumentException("no algorithm for amounts: " + algorithm);
        };
    }
}
