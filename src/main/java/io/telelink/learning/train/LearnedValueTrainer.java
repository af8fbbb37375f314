package io.telelink.learning.train;

import io.telelink.learning.data.Schema;
import io.telelink.learning.model.Artifact;
import io.telelink.learning.value.ConformalInterval;
import io.telelink.learning.value.Discount;
import io.telelink.learning.value.ExpectedRevenue;
import io.telelink.learning.value.LearnedValue;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueFeatures;

/**
 * Trains a model of the discounted revenue of the months after a cut-off, as {@link ValueTrainer} trains any, and calibrates its
 * range on residuals of training rows by the models of the cross-validation that had not seen them (cross-conformal prediction,
 * Vovk 2015): no row is lost to calibration.
 */
public final class LearnedValueTrainer {

    /** Share of customers to be within the range of their estimate. */
    private static final double LEVEL = .9;

    private LearnedValueTrainer() {
    }

    /**
     * Trains a model.
     *
     * @param schema of {@code models/value-features.yaml}
     * @param terms whose horizon and discount rate say what is learned; the margin has no say
     * @throws io.telelink.learning.InvalidModelFileException when the specification does not fit the schema
     * @throws IllegalArgumentException when there are too few rows, or rows of fewer months than the horizon
     * @throws TrainingCancelledException when the listener asked to stop
     */
    public static TrainedLearnedValue train(ValueSpecification specification, Schema schema, ValueHistory history,
                                            ValueAssumptions terms, TrainingListener listener, TrainingOptions options) {
        double rate = terms.annualDiscountRate();
        int months = terms.horizonMonths();
        ValueTrainingSet set = new ValueTrainingSet(ValueFeatures.of(schema, history.batch(), 0, history.batch().size()),
                history.discounted(rate, months), history.keys(), history.given());
        ValueTrainer.Fit fit = ValueTrainer.fit(specification, set, listener, options);
        ValueHistory train = history.select(history.rows(Split.TRAIN));
        ExpectedRevenue revenue = RevenueFit.of(train);
        double annuity = Discount.annuity(rate, months);
        double[] scale = revenue.of(train.batch());
        double[] estimate = new double[scale.length];
        for (int i = 0; i < scale.length; i++) {
            scale[i] *= annuity;
            estimate[i] = Math.max(0, fit.outOfFold()[i]);
        }
        ConformalInterval interval = ConformalFit.of(train.discounted(rate, months), estimate, train.batch().probability(), scale,
                LEVEL, months, specification.seed());
        LearnedValue model = new LearnedValue(fit.trained().model(), months, rate, revenue, interval);
        byte[] artifact = model.toBytes();
        return new TrainedLearnedValue(model, artifact, Artifact.sha256(artifact), fit.trained().evaluation(),
                fit.trained().provenance());
    }
}
