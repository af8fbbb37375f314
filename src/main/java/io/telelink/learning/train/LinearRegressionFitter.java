package io.telelink.learning.train;

import io.telelink.learning.model.Linear;
import io.telelink.learning.model.Scale;
import java.util.Arrays;

/**
 * Fits linear regression by the normal equations over standardised columns, solved by Cholesky's method (Golub and Van Loan 2013,
 * algorithm 4.2.1). A trace of penalty keeps columns that are sums of others from making the system singular.
 */
record LinearRegressionFitter(Algorithm.LinearRegression options) implements RegressionFitter {

    private static final double TRACE = 1e-9;
    /** Squares of rounding errors, of which a column that is constant consists. */
    private static final double NOTHING = 1e-24;

    @Override
    public Fitted fit(double[][] x, double[] y, long seed, Work.Progress progress) {
        progress.check();
        double[] means = new double[x[0].length];
        double[] solution = weights(x, y, options.lambda(), means);
        progress.advance(1);
        Linear linear = new Linear(Arrays.copyOfRange(solution, 1, solution.length), means, solution[0], Scale.DOLLARS);
        return new Fitted(linear, row -> linear.margin(row, 0), row -> linear.margin(row, 0));
    }

    /** The intercept, then the weight of each column. */
    static double[] weights(double[][] x, double[] y, double lambda) {
        return weights(x, y, lambda, new double[x[0].length]);
    }

    private static double[] weights(double[][] x, double[] y, double lambda, double[] means) {
        int width = means.length;
        double[] deviations = new double[width];
        standardise(x, means, deviations);
        double meanY = Arrays.stream(y).average().orElseThrow();
        double[][] system = new double[width][width + 1];
        double[] z = new double[width];
        for (int r = 0; r < x.length; r++) {
            for (int c = 0; c < width; c++) {
                z[c] = (x[r][c] - means[c]) / deviations[c];
            }
            for (int a = 0; a < width; a++) {
                for (int b = 0; b <= a; b++) {
                    system[a][b] += z[a] * z[b];
                }
                system[a][width] += z[a] * (y[r] - meanY);
            }
        }
        for (int c = 0; c < width; c++) {
            system[c][c] += lambda + TRACE * x.length;
        }
        double[] weights = solve(system);
        double[] withIntercept = new double[width + 1];
        withIntercept[0] = meanY;
        for (int c = 0; c < width; c++) {
            withIntercept[c + 1] = weights[c] / deviations[c];
            withIntercept[0] -= withIntercept[c + 1] * means[c];
        }
        return withIntercept;
    }

    private static void standardise(double[][] x, double[] means, double[] deviations) {
        for (int c = 0; c < means.length; c++) {
            double sum = 0;
            for (double[] row : x) {
                sum += row[c];
            }
            means[c] = sum / x.length;
            double squares = 0;
            for (double[] row : x) {
                squares += (row[c] - means[c]) * (row[c] - means[c]);
            }
            deviations[c] = squares > NOTHING * x.length * (1 + means[c] * means[c]) ? Math.sqrt(squares / x.length) : 1;
        }
    }

    /** Solves a positive definite system given by its lower half and, as last column, its right side. */
    static double[] solve(double[][] system) {
        int n = system.length;
        double[][] root = new double[n][n];
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = system[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= root[i][k] * root[j][k];
                }
                root[i][j] = i == j ? Math.sqrt(sum) : sum / root[j][j];
            }
            double sum = system[i][n];
            for (int k = 0; k < i; k++) {
                sum -= root[i][k] * solution[k];
            }
            solution[i] = sum / root[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                solution[i] -= root[k][i] * solution[k];
            }
            solution[i] /= root[i][i];
        }
        return solution;
    }
}
