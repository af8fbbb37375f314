package io.telelink.learning.train;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.DecileCalibration;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.learning.metric.RegressionCrossValidation;
import io.telelink.learning.metric.RegressionEvaluation;
import io.telelink.learning.metric.RegressionIntervals;
import io.telelink.learning.metric.RegressionMetrics;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.ValueModel;
import java.util.List;

/**
 * Turns a specification and rows with known values into a value model, in the same way as {@link ChurnTrainer}: training rows
 * alone decide, test rows are only measured at the end, and the same data, specification and seed give the same artifact.
 */
public final class ValueTrainer {

    private ValueTrainer() {
    }

    /**
     * Trains a model.
     *
     * @throws io.telelink.learning.InvalidModelFileException when the specification does not fit the schema
     * @throws IllegalArgumentException when there are too few rows
     * @throws TrainingCancelledException when the listener asked to stop
     */
    public static TrainedValueModel train(ValueSpecification specification, ValueTrainingSet set, TrainingListener listener,
                                          TrainingOptions options) {
        return fit(specification, set, listener, options).trained();
    }

    /**
     * A model with what it is calibrated by.
     *
     * @param outOfFold estimates of the training rows, in the order of account numbers, by models that had not seen them
     */
    record Fit(TrainedValueModel trained, double[] outOfFold) {
    }

    static Fit fit(ValueSpecification specification, ValueTrainingSet set, TrainingListener listener, TrainingOptions options) {
        long start = System.nanoTime();
        listener.progress("Preparing", 0);
        FeatureChoice features = FeatureChoice.of(specification, set.table().schema());
        ValuePartition parts = ValuePartition.of(set, specification.folds());
        ValueProblem problem = new ValueProblem(specification, features, parts.train());
        Shares shares = Shares.of(specification.search(), specification.validation());
        SearchResult search = specification.search().map(s -> SearchResult.run(s, problem,
                (folds, predicted) -> problem.measure(List.of(folds), new double[][] {predicted}),
                shares.searching(listener), options.threads())).orElse(SearchResult.given(specification.algorithm()));
        Fits fits = Fits.run(problem, search.algorithm(), specification.validation(), shares.fitting(listener),
                options.threads());
        ValueModel model = new ValueModel(fits.whole().preprocessor(), fits.whole().fitted().predictor());
        RegressionEvaluation evaluation = evaluate(model, parts, problem.measure(fits.folds(), fits.outOfFold()),
                specification.seed(), shares, listener, options.threads());
        byte[] artifact = model.toBytes();
        long millis = (System.nanoTime() - start) / 1_000_000;
        listener.progress("Done", 1);
        return new Fit(new TrainedValueModel(model, artifact, Artifact.sha256(artifact), evaluation,
                ProvenanceRecorder.record(specification, set, parts, search.trials(), options, millis)), fits.outOfFold()[0]);
    }

    private static RegressionEvaluation evaluate(ValueModel model, ValuePartition parts,
                                                 RegressionCrossValidation crossValidation, long seed,
                                                 Shares shares, TrainingListener listener, int threads) {
        ValueSamples test = parts.test();
        double[] predicted = new double[test.rows()];
        model.values(test.table(), 0, test.rows(), predicted);
        List<FeatureImportance> importance = Importance.of(parts.train().table(), model.predictor(), model::explain,
                shares.explaining(listener), threads);
        RegressionIntervals intervals = Measuring.run(shares.measuring(listener), beforeEach ->
                RegressionIntervals.of(test.value(), predicted, Bootstrap.seeded(seed), beforeEach));
        return new RegressionEvaluation(RegressionMetrics.of(test.value(), predicted), intervals, crossValidation,
                DecileCalibration.of(test.value(), predicted), importance);
    }
}
