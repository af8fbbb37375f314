package io.telelink.learning.train;

import java.util.List;

/** A learning algorithm with its hyper-parameters. */
public sealed interface Algorithm {

    /** The name that specifications give it. */
    default String specificationName() {
        return switch (this) {
            case LogisticRegression _ -> "logistic-regression";
            case RandomForest _ -> "random-forest";
            case GradientBoosting _ -> "gradient-boosting";
            case LinearRegression _ -> "linear-regression";
            case DeepLearning _ -> "deep-learning";
        };
    }

    /**
     * Logistic regression with a squared penalty.
     *
     * @param lambda weight of the penalty, 0 or more
     * @param tolerance of the optimiser
     */
    record LogisticRegression(double lambda, double tolerance, int maxIterations) implements Algorithm {
    }

    /**
     * Random forest of classification trees (Breiman 2001).
     *
     * @param mtry features tried at a branch; 0 for the square root of their number
     * @param maxNodes most leaves of a tree
     * @param nodeSize fewest rows of a leaf
     * @param subsample share of rows per tree; 1 draws as many as there are, with replacement
     */
    record RandomForest(int trees, int mtry, int maxDepth, int maxNodes, int nodeSize, double subsample)
            implements Algorithm {
    }

    /**
     * Gradient boosting of regression trees on the logistic loss (Friedman 2001).
     *
     * @param maxNodes most leaves of a tree
     * @param nodeSize fewest rows of a leaf
     * @param subsample share of rows per tree, drawn without replacement
     */
    record GradientBoosting(int trees, int maxDepth, int maxNodes, int nodeSize, double shrinkage, double subsample)
            implements Algorithm {
    }

    /**
     * Linear regression with a squared penalty on standardised columns (Hoerl and Kennard 1970).
     *
     * @param lambda weight of the penalty, 0 or more
     */
    record LinearRegression(double lambda) implements Algorithm {
    }

    /**
     * A network of fully connected layers of rectified linear units, trained by Adam with dropout.
     *
     * @param layers units of each hidden layer
     * @param dropout share of hidden units left out at each step, 0 to less than 1
     * @param learningRate size of the first step; steps get smaller in a line
     * @param weightDecay how fast weights shrink, 0 or more
     * @param batch rows per step
     * @param epochs most passes over the rows
     * @param validationShare share of the training rows that early stopping looks at; 0 for no early stopping
     * @param patience epochs without improvement on them before training stops
     */
    record DeepLearning(List<Integer> layers, double dropout, double learningRate, double weightDecay, int batch, int epochs,
                        double validationShare, int patience) implements Algorithm {

        public DeepLearning {
            layers = List.copyOf(layers);
        }
    }
}
