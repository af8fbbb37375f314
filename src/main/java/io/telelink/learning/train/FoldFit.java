package io.telelink.learning.train;

import io.telelink.learning.model.Predictor;
import io.telelink.learning.preprocess.Preprocessor;

/** A preprocessor and a model fitted to the same rows, before calibration. */
record FoldFit(Preprocessor preprocessor, Fitted fitted) {

    /** Fits both; nothing outside these rows has a say. */
    static FoldFit of(Specification specification, FeatureChoice features, Samples rows, long seed, Work.Progress progress) {
        Preprocessor preprocessor =
                Preprocessor.fit(rows.table(), specification.encoding(), specification.scale(), features);
        Fitted fitted = Fitter.of(specification.algorithm()).fit(preprocessor.encode(rows.table()), rows.churned(),
                specification.resampling().churnerWeight(rows.churned()), seed, progress);
        return new FoldFit(preprocessor, fitted);
    }

    /** Raw probabilities of rows. */
    double[] probabilities(Samples rows) {
        Predictor predictor = fitted.predictor();
        double[][] encoded = preprocessor.encode(rows.table());
        double[] probabilities = new double[encoded.length];
        for (int r = 0; r < encoded.length; r++) {
            probabilities[r] = predictor.scale().toProbability(predictor.margin(encoded[r], 0));
        }
        return probabilities;
    }
}
