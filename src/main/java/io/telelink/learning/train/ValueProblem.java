package io.telelink.learning.train;

import io.telelink.learning.metric.RegressionCrossValidation;
import io.telelink.learning.metric.RegressionMetrics;
import io.telelink.learning.preprocess.Preprocessor;
import java.util.ArrayList;
import java.util.List;

/** Values to learn; predictions are dollars. */
record ValueProblem(ValueSpecification specification, FeatureChoice features, ValueSamples train) implements Problem {

    @Override
    public int rows() {
        return train.rows();
    }

    @Override
    public Folds folds(int count, long seed) {
        return Folds.random(train.rows(), count, seed);
    }

    @Override
    public FoldFit fit(Algorithm algorithm, int[] rows, long seed, Work.Progress progress) {
        ValueSamples some = train.select(rows);
        Preprocessor preprocessor =
                Preprocessor.fit(some.table(), specification.encoding(), specification.scale(), features);
        return new FoldFit(preprocessor, RegressionFitter.of(algorithm)
                .fit(preprocessor.encode(some.table()), some.value(), seed, progress));
    }

    @Override
    public double[] predict(FoldFit fit, int[] rows) {
        return fit.margins(train.table().select(rows));
    }

    /** Metrics of each fold of each repeat. */
    RegressionCrossValidation measure(List<Folds> repeats, double[][] outOfFold) {
        List<RegressionMetrics> parts = new ArrayList<>();
        for (int repeat = 0; repeat < outOfFold.length; repeat++) {
            for (int fold = 0; fold < repeats.get(repeat).count(); fold++) {
                int[] rows = repeats.get(repeat).heldOut(fold);
                double[] predicted = new double[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    predicted[i] = outOfFold[repeat][rows[i]];
                }
                parts.add(RegressionMetrics.of(train.select(rows).value(), predicted));
            }
        }
        return RegressionCrossValidation.of(parts, repeats.getFirst().count(), repeats.size());
    }
}
