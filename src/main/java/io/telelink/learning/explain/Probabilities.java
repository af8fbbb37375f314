package io.telelink.learning.explain;

import io.telelink.learning.data.Table;

/** Anything that gives rows of raw features a calibrated probability. */
@FunctionalInterface
public interface Probabilities {

    /** One probability per row. */
    double[] of(Table rows);
}
