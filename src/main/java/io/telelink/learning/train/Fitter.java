package io.telelink.learning.train;

/** Fits one algorithm to encoded rows; the same input gives the same model, whatever else runs at the time. */
interface Fitter {

    /**
     * Fits a model.
     *
     * @param x encoded rows
     * @param churnerWeight how often a churner counts
     */
    Fitted fit(double[][] x, boolean[] churned, int churnerWeight, long seed, Work.Progress progress);

    /** The fitter of an algorithm that tells churners from stayers. */
    static Fitter of(Algorithm algorithm) {
        return switch (algorithm) {
            case Algorithm.LogisticRegression options -> new LogisticRegressionFitter(options);
            case Algorithm.RandomForest options -> new RandomForestFitter(options);
            case Algorithm.GradientBoosting options -> new GradientBoostingFitter(options);
            case Algorithm.DeepLearning options -> new NetworkFitter(options);
            case Algorithm.LinearRegression _ -> throw new IllegalArgumentException("no algorithm for churn: " + algorithm);
        };
    }
}
