package io.telelink.learning.model;

import io.telelink.learning.explain.MarginFunction;
import io.telelink.learning.explain.ShapleyEstimate;

/** A fitted model in plain numbers: encoded rows in, margins out. Immutable and thread-safe. */
public sealed interface Predictor extends MarginFunction permits Linear, TreeEnsemble, Network {

    /** What its margins are measured in. */
    Scale scale();

    /** The margin of the row whose values start at {@code offset}. */
    double margin(double[] encoded, int offset);

    /**
     * The margins of many rows, each exactly as {@link #margin} gives it.
     *
     * @param encoded row after row, {@link #width()} values each
     * @param margins gets {@code rows} margins from {@code offset} on
     */
    @Override
    void margins(double[] encoded, int rows, double[] margins, int offset);

    /** An evaluator of blocks of rows for one thread; faster than {@link #margins} where a predictor has a way of its own. */
    default BlockPredictor blocks() {
        return BlockPredictor.byRow(this);
    }

    /** The mean margin over the rows it was fitted to, for a network over its background rows, from which contributions count. */
    double base();

    /**
     * The Shapley contribution of each value of a row; with {@link #base()} they sum to the margin.
     *
     * @param contributions gets {@link #width()} values
     */
    void contributions(double[] encoded, double[] contributions);

    /** Whether contributions are sampled, and so have a standard error; otherwise they are exact. */
    default boolean isSampled() {
        return false;
    }

    /** The contributions of a row with their standard errors, which are 0 where contributions are exact. */
    default ShapleyEstimate estimate(double[] encoded) {
        double[] contributions = new double[width()];
        contributions(encoded, contributions);
        return new ShapleyEstimate(base(), contributions, new double[width()]);
    }

    /** An explainer of blocks of rows for one thread; faster than row by row where a predictor has a way of its own. */
    default BlockExplainer blockExplainer() {
        return BlockExplainer.byRow(this);
    }
}
