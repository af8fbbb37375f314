package io.telelink.learning.train;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.learning.model.ChurnModel;
import java.util.List;

/** Measures a finished churn model. */
record Evaluator(ChurnModel model) {

    Evaluation evaluate(Partition parts, CrossValidation crossValidation, Specification specification,
                        Shares shares, TrainingListener listener, int threads) {
        Samples test = parts.test();
        double[] probability = new double[test.rows()];
        model.probabilities(test.table(), 0, test.rows(), probability);
        double threshold = model.threshold();
        List<FeatureImportance> importance = Importance.of(parts.train().table(), model.predictor(), model::explain,
                shares.explaining(listener), threads);
        ClassificationIntervals intervals = Measuring.run(shares.measuring(listener), beforeEach ->
                ClassificationIntervals.of(test.churned(), probability, threshold, Bootstrap.seeded(specification.seed()),
                        beforeEach));
        return new Evaluation(ClassificationMetrics.of(test.churned(), probability, threshold), crossValidation, threshold,
                specification.threshold().rule(), ConfusionMatrix.of(test.churned(), probability, threshold),
                Curves.of(test.churned(), probability), importance, intervals);
    }
}
