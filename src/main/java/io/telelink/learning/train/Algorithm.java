package io.telelink.learning.train;

/** A learning algorithm with its hyper-parameters. */
public sealed interface Algorithm {

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
}
