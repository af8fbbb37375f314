package io.telelink.learning.train;

import io.telelink.learning.data.Table;
import io.telelink.learning.preprocess.Preprocessor;

/** A preprocessor and a model fitted to the same rows, before calibration. */
record FoldFit(Preprocessor preprocessor, Fitted fitted) {

    /** Margins of rows. */
    double[] margins(Table rows) {
        double[][] encoded = preprocessor.encode(rows);
        double[] margins = new double[encoded.length];
        for (int r = 0; r < encoded.length; r++) {
            margins[r] = fitted.predictor().margin(encoded[r], 0);
        }
        return margins;
    }
}
