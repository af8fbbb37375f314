package io.telelink.learning.train;

import io.telelink.learning.model.Linear;
import java.util.Arrays;
import smile.classification.LogisticRegression;

/** Fits logistic regression with Smile. */
record LogisticRegressionFitter(Algorithm.LogisticRegression options) implements Fitter {

    @Override
    public Fitted fit(double[][] x, boolean[] churned, int churnerWeight, long seed, Work.Progress progress) {
        progress.check();
        SmileData.Weighted data = SmileData.Weighted.of(x, churned, churnerWeight);
        LogisticRegression.Binomial model = SmileData.alone(seed, () -> LogisticRegression.binomial(data.x(), data.y(),
                new LogisticRegression.Options(options.lambda(), options.tolerance(), options.maxIterations())));
        progress.advance(1);
        double[] coefficients = model.coefficients();
        int width = coefficients.length - 1;
        Linear linear = new Linear(Arrays.copyOf(coefficients, width), means(x), coefficients[width]);
        return new Fitted(linear, row -> dot(coefficients, row), row -> {
            double[] posterior = new double[2];
            model.predict(row, posterior);
            return posterior[1];
        });
    }

    private static double[] means(double[][] x) {
        double[] means = new double[x[0].length];
        for (double[] row : x) {
            for (int c = 0; c < means.length; c++) {
                means[c] += row[c] / x.length;
            }
        }
        return means;
    }

    private static double dot(double[] coefficients, double[] row) {
        double sum = coefficients[row.length];
        for (int c = 0; c < row.length; c++) {
            sum += coefficients[c] * row[c];
        }
        return sum;
    }
}
