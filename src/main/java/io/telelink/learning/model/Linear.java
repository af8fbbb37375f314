package io.telelink.learning.model;

import java.util.Arrays;

/** A linear model in log-odds, or in dollars: {@code margin = intercept + sum of weight x value}. */
public final class Linear implements Predictor {

    private final double[] weights;
    private final double[] means;
    private final double intercept;
    private final Scale scale;

    /** A model in log-odds. */
    public Linear(double[] weights, double[] means, double intercept) {
        this(weights, means, intercept, Scale.LOG_ODDS);
    }

    /**
     * A model of these numbers.
     *
     * @param weights one per value
     * @param means of the values over the training rows, from which contributions count
     */
    public Linear(double[] weights, double[] means, double intercept, Scale scale) {
        if (scale == Scale.PROBABILITY) {
            throw new IllegalArgumentException("a linear model does not give probabilities");
        }
        if (weights.length != means.length) {
            throw new IllegalArgumentException("weights and means differ in length");
        }
        for (int i = 0; i < weights.length; i++) {
            if (!Double.isFinite(weights[i]) || !Double.isFinite(means[i])) {
                throw new IllegalArgumentException("a linear model needs finite numbers");
            }
        }
        if (!Double.isFinite(intercept)) {
            throw new IllegalArgumentException("a linear model needs a finite intercept");
        }
        this.weights = weights.clone();
        this.means = means.clone();
        this.intercept = intercept;
        this.scale = scale;
    }

    public double[] weights() {
        return weights.clone();
    }

    public double[] means() {
        return means.clone();
    }

    public double intercept() {
        return intercept;
    }

    @Override
    public int width() {
        return weights.length;
    }

    @Override
    public Scale scale() {
        return scale;
    }

    @Override
    public double margin(double[] encoded, int offset) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * encoded[offset + i];
        }
        return sum;
    }

    @Override
    public void margins(double[] encoded, int rows, double[] margins, int offset) {
        for (int r = 0; r < rows; r++) {
            margins[offset + r] = margin(encoded, r * weights.length);
        }
    }

    @Override
    public BlockPredictor blocks() {
        return (columns, rows, margins, offset) -> {
            Arrays.fill(margins, offset, offset + rows, intercept);
            for (int i = 0; i < weights.length; i++) {
                double weight = weights[i];
                double[] column = columns[i];
                for (int r = 0; r < rows; r++) {
                    margins[offset + r] += weight * column[r];
                }
            }
        };
    }

    @Override
    public double base() {
        return margin(means, 0);
    }

    /** {@code weight x (value - mean)}: the Shapley value of a linear model with independent features. */
    @Override
    public void contributions(double[] encoded, double[] contributions) {
        for (int i = 0; i < weights.length; i++) {
            contributions[i] = weights[i] * (encoded[i] - means[i]);
        }
    }
}
