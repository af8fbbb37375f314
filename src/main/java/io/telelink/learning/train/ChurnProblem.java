package io.telelink.learning.train;

import io.telelink.learning.model.Predictor;
import io.telelink.learning.preprocess.Preprocessor;
import io.telelink.learning.preprocess.Smote;

/** Churners and stayers to tell apart; predictions are raw probabilities. */
record ChurnProblem(Specification specification, FeatureChoice features, Samples train) implements Problem {

    @Override
    public int rows() {
        return train.rows();
    }

    @Override
    public Folds folds(int count, long seed) {
        return Folds.stratified(train.churned(), count, seed);
    }

    @Override
    public FoldFit fit(Algorithm algorithm, int[] rows, long seed, Work.Progress progress) {
        Samples some = train.select(rows);
        Preprocessor preprocessor =
                Preprocessor.fit(some.table(), specification.encoding(), specification.scale(), features);
        Smote balanced = specification.resampling().rows(preprocessor, some, seed, progress);
        return new FoldFit(preprocessor, Fitter.of(algorithm).fit(balanced.x(), balanced.churned(),
                specification.resampling().churnerWeight(some.churned()), seed, progress));
    }

    @Override
    public double[] predict(FoldFit fit, int[] rows) {
        Predictor predictor = fit.fitted().predictor();
        double[] probabilities = fit.margins(train.table().select(rows));
        for (int r = 0; r < probabilities.length; r++) {
            probabilities[r] = predictor.scale().toProbability(probabilities[r]);
        }
        return probabilities;
    }
}
