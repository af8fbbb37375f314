package io.telelink.monitoring.outcome;

import io.telelink.learning.metric.ClassificationMetrics;
import io.telelink.learning.metric.ConfusionMatrix;
import io.telelink.learning.metric.TestAnswers;
import io.telelink.monitoring.Promise;
import io.telelink.monitoring.Proportion;

/** What a test promises. */
public final class Promises {

    private Promises() {
    }

    /** Of a test whose answers are kept, at any threshold. */
    public static Promise of(TestAnswers answers, double threshold) {
        return of(answers.metrics(threshold), ConfusionMatrix.of(answers.churned(), answers.probability(), threshold));
    }

    /** Of a test at the threshold that it was measured at. */
    public static Promise of(ClassificationMetrics test, ConfusionMatrix decided) {
        return new Promise(Proportion.of(test.recall(), decided.truePositives() + decided.falseNegatives()),
                Proportion.of(test.precision(), decided.truePositives() + decided.falsePositives()), test.brier(), test.ece(),
                test.profitAtThreshold());
    }
}
