package io.telelink.learning.model;

import io.telelink.learning.explain.MarginFunction;

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

    /** The mean margin over the training rows, from which contributions count. */
    double base();

    /**
     * The Shapley contribution of each value of a row; with {@link #base()} they sum to the margin.
     *
     * @param contributions gets {@link #width()} values
     */
    void contributions(double[] encoded, double[] contributions);

    /** An explainer of blocks of rows for one thread; faster than row by row where a predictor has a way of its own. */
    default BlockExplainer blockExplainer() {
        return BlockExplainer.byRow(this);
    }
}
