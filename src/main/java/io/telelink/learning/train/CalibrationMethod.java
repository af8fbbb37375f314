package io.telelink.learning.train;

import io.telelink.learning.model.Calibration;

/** How raw probabilities are brought to observed rates, on out-of-fold predictions. */
public enum CalibrationMethod {
    /** Raw probabilities are taken as they are. */
    NONE,
    /** A logistic curve (Platt 1999). */
    PLATT,
    /** Isotonic regression with straight lines between its blocks. */
    ISOTONIC;

    /**
     * Fits a calibration.
     *
     * @param raw probabilities of rows the model had not seen
     * @param weight of one row, 1 over the number of times it occurs
     */
    Calibration fit(boolean[] churned, double[] raw, double weight) {
        return switch (this) {
            case NONE -> new Calibration.Identity();
            case PLATT -> PlattFit.fit(churned, raw);
            case ISOTONIC -> IsotonicFit.fit(churned, raw, weight);
        };
    }
}
