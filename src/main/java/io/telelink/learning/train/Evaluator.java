package io.telelink.learning.train;

import io.telelink.learning.data.Grouping;
import io.telelink.learning.metric.Bootstrap;
import io.telelink.learning.metric.ClassificationIntervals;
import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.CrossValidation;
import io.telelink.learning.metric.Curves;
import io.telelink.learning.metric.Evaluation;
import io.telelink.learning.metric.FeatureImportance;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.learning.metric.TestResult;
import io.telelink.learning.model.ChurnModel;
import java.util.List;

/** Measures a finished churn model on the test part. */
final class Evaluator {

    private final ChurnModel model;
    private final Partition parts;
    private final double[] probability;

    Evaluator(ChurnModel model, Partition parts) {
        this.model = model;
        this.parts = parts;
        this.probability = new double[parts.test().rows()];
        model.probabilities(parts.test().table(), 0, probability.length, probability);
    }

    Evaluation evaluate(CrossValidation crossValidation, Specification specification, Shares shares,
                        TrainingListener listener, int threads) {
        Samples test = parts.test();
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

    /** What is kept of the test beside the measures. */
    TestResult result(List<Grouping> groupings) {
        Samples test = parts.test();
        return GroupCount.of(groupings, test, new TestAnswers(RowIds.of(test), test.churned(), probability), model.threshold());
    }
}
