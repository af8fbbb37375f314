package io.telelink.learning.value;

import io.telelink.learning.model.Artifact;
import io.telelink.learning.model.CorruptArtifactException;
import java.util.Optional;

/**
 * Estimates what customers are worth: the discounted margin of the months to come, zero after they leave. Immutable and
 * thread-safe; a customer gets the same bits alone and among others.
 *
 * <p>Beside the value stands the value if kept: the same estimate at a churn probability of 0 over the window. The value itself is
 * already weighed by the chance to stay; whoever multiplies by the chance to leave, and to be kept, needs the other (the CLV of
 * Verbraken, Verbeke and Baesens 2013, equation 5, is that of a customer who is there). It is never below the value.
 */
public sealed interface ValueEstimator permits SurvivalValue, SurvivalModel, LearnedValue {

    /**
     * Writes the estimates of the customers {@code from} (inclusive) to {@code to} (exclusive) to the same positions of
     * {@code out}. Ranges that do not overlap may run at the same time.
     *
     * @param terms what to compute under: margin, discount rate, horizon, churn window
     */
    void estimate(ValueBatch batch, int from, int to, ValueAssumptions terms, ValueColumns out);

    /**
     * Whether the range of an estimate was measured for such terms. Under another horizon or discount rate than it was calibrated
     * on it is carried over, and how many customers lie within is not known.
     */
    boolean measuredFor(ValueAssumptions terms);

    /** The estimate for one customer. */
    default ValueEstimate estimate(ValueInputs inputs, ValueAssumptions terms) {
        ValueColumns out = ValueColumns.ofSize(1);
        estimate(ValueBatch.of(inputs), 0, 1, terms, out);
        return out.at(0);
    }

    /**
     * How the value comes together over so many months, where the estimator knows; the range of the estimate is not of its
     * making. A learned estimate is one figure and has no path.
     */
    Optional<ValuePath> path(ValueInputs inputs, ValueAssumptions terms, int months);

    /** The artifact: the same estimator gives the same bytes. */
    byte[] toBytes();

    /**
     * Reads the artifact of any estimator.
     *
     * @throws CorruptArtifactException when the bytes are damaged, cut off, of an unknown version, or of something else
     */
    static ValueEstimator fromBytes(byte[] artifact) {
        return switch (Artifact.typeOf(artifact)) {
            case VALUE_ASSUMPTIONS -> new SurvivalValue(ValueAssumptions.fromBytes(artifact));
            case SURVIVAL_MODEL -> SurvivalModel.fromBytes(artifact);
            case LEARNED_VALUE -> LearnedValue.fromBytes(artifact);
            case CHURN_MODEL, VALUE_MODEL -> throw new CorruptArtifactException("the artifact does not estimate value");
        };
    }
}
