package io.telelink.learning.metric;

import java.util.function.ToDoubleFunction;

/** The measures of {@link ClassificationMetrics} that one model can be better in than another. */
public enum Measure {
    ACCURACY(true, ClassificationMetrics::accuracy),
    PRECISION(true, ClassificationMetrics::precision),
    RECALL(true, ClassificationMetrics::recall),
    F1(true, ClassificationMetrics::f1),
    ROC_AUC(true, ClassificationMetrics::rocAuc),
    PR_AUC(true, ClassificationMetrics::prAuc),
    BRIER(false, ClassificationMetrics::brier),
    LOG_LOSS(false, ClassificationMetrics::logLoss),
    /** Drawing rows anew adds to the error itself; it falls out of a difference. */
    ECE(false, ClassificationMetrics::ece),
    EMPC(true, ClassificationMetrics::empc),
    PROFIT(true, ClassificationMetrics::profitAtThreshold);

    private final boolean greaterIsBetter;
    private final ToDoubleFunction<ClassificationMetrics> value;

    Measure(boolean greaterIsBetter, ToDoubleFunction<ClassificationMetrics> value) {
        this.greaterIsBetter = greaterIsBetter;
        this.value = value;
    }

    public double of(ClassificationMetrics metrics) {
        return value.applyAsDouble(metrics);
    }

    public boolean isGreaterBetter() {
        return greaterIsBetter;
    }

    /** Whether a difference to another model is one for the better. */
    public boolean isBetter(double difference) {
        return greaterIsBetter ? difference > 0 : difference < 0;
    }
}
