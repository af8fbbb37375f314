package io.telelink.learning.value;

/**
 * A retention curve fitted to a life table, and how the search for it went.
 *
 * @param curve the most likely
 * @param outcome what kind of optimum that is
 * @param logLikelihood of the table under the curve
 * @param starts from which the optimum was sought; 0 where no search was needed
 * @param reached starts that ended at the optimum, to 1e-6 of a unit of log likelihood
 * @param gradient greatest change of the log likelihood per customer and unit of log alpha or log beta at the optimum
 * @param iterations of all starts
 */
public record RetentionFit(RetentionCurve curve, Outcome outcome, double logLikelihood, int starts, int reached,
                           double gradient, int iterations) {

    /** Kinds of optimum. */
    public enum Outcome {
        /** Alpha and beta are found. */
        FOUND,
        /** Customers leave no less with tenure: alpha and beta run off to infinity, the limit is one rate for all. */
        ALIKE,
        /** Whoever stays through the first period seen hardly ever leaves: alpha and beta run off to 0; held at the edge. */
        POLARISED,
        /** A single period tells one rate, and nothing about how it changes. */
        ONE_PERIOD,
        /** Nobody left: the rate is 0. */
        NOBODY_LEFT,
        /** Everybody left in the first period they were seen in: the rate is 1. */
        EVERYBODY_LEFT,
        /** Nobody was seen: there is nothing to fit; the rate is 0. */
        NOBODY_SEEN
    }

    /** Whether the optimum can be relied on: by its form, or as most starts ended there. */
    public boolean isConverged() {
        return starts == 0 || 2 * reached >= starts && gradient < 1e-6;
    }

    static RetentionFit of(RetentionCurve curve, Outcome outcome, double logLikelihood) {
        return new RetentionFit(curve, outcome, logLikelihood, 0, 0, 0, 0);
    }
}
