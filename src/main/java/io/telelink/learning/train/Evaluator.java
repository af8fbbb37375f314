package io.telelink.learning.train;

import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.model.ChurnModel;

/** Measures a finished churn model. */
record Evaluator(ChurnModel model) {

    Evaluation evaluate(Partition parts, CrossValidation crossValidation, Specification specification,
                        TrainingListener listener, int threads) {
        Samples test = parts.test();
        double[] probability = new double[test.rows()];
        model.probabilities(test.table(), 0, test.rows(), probability);
        double threshold = model.threshold();
        return new Evaluation(ClassificationMetrics.of(test.churned(), probability, threshold), crossValidation, threshold,
                specification.threshold().rule(), ConfusionMatrix.of(test.churned(), probability, threshold),
                Curves.of(test.churned(), probability),
                Importance.of(parts.train().table(), model.predictor(), model::explain, listener, threads),
                ClassificationIntervals.of(test.churned(), probability, threshold, Bootstrap.seeded(specification.seed())));
    }
}
