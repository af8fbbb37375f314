package io.telelink.learning.value;

import io.telelink.learning.value.RetentionFit.Outcome;

/**
 * Fits the shifted-beta-geometric distribution by maximum likelihood. A customer who leaves in period t of those seen counts
 * with the hazard of t, every period stayed with its retention, which multiplies to the likelihood of Fader and Hardie (2007,
 * appendix B) for a cohort, and holds for cohorts of different lengths, unfinished ones and ones seen late. It depends on nothing
 * but the table.
 *
 * <p>The search is Newton's with damping in the logs of alpha and beta, from starts of the customers' own mean rate at
 * heterogeneities from little to much. Where customers do not leave less with tenure the likelihood rises as they grow alike,
 * without end: the limit, one rate for all, is the answer then.
 */
public final class RetentionFitter {

    /** Alpha + beta of the starts. */
    private static final double[] SUMS = {.02, .1, .5, 1, 2, 5, 10, 30, 100, 1000};
    /** Beyond this sum the retention of no period differs from the limit's by what can be seen. */
    private static final double ALIKE_FROM = 1e7;
    private static final double POLARISED_TO = 1e-4;
    private static final double SAME = 1e-6;

    private RetentionFitter() {
    }

    /** The most likely curve of a life table. */
    public static RetentionFit fit(LifeTable table) {
        long exposure = table.exposure();
        long leavers = table.leavers();
        if (exposure == 0) {
            return RetentionFit.of(new Geometric(0), Outcome.NOBODY_SEEN, 0);
        }
        if (leavers == 0 || leavers == exposure) {
            return RetentionFit.of(new Geometric(leavers == 0 ? 0 : 1),
                    leavers == 0 ? Outcome.NOBODY_LEFT : Outcome.EVERYBODY_LEFT, 0);
        }
        double rate = (double) leavers / exposure;
        double alike = leavers * StrictMath.log(rate) + (exposure - leavers) * StrictMath.log(1 - rate);
        int periods = 0;
        for (long atRisk : table.atRisk()) {
            periods += atRisk > 0 ? 1 : 0;
        }
        return periods == 1 ? RetentionFit.of(new Geometric(rate), Outcome.ONE_PERIOD, alike) : search(table, rate, alike);
    }

    private static RetentionFit search(LifeTable table, double rate, double alike) {
        RetentionLikelihood likelihood = new RetentionLikelihood(table);
        RetentionSearch[] ends = new RetentionSearch[SUMS.length];
        RetentionSearch best = null;
        int iterations = 0;
        for (int s = 0; s < SUMS.length; s++) {
            ends[s] = RetentionSearch.from(likelihood, rate * SUMS[s], (1 - rate) * SUMS[s]);
            iterations += ends[s].iterations();
            best = best == null || ends[s].value() > best.value() ? ends[s] : best;
        }
        double top = Math.max(best.value(), alike);
        double same = SAME + 1e-12 * Math.abs(top); // of millions of customers the sum itself is no more exact
        int reached = 0;
        for (RetentionSearch end : ends) {
            reached += end.value() >= top - same ? 1 : 0;
        }
        double sum = best.alpha() + best.beta();
        if (sum > ALIKE_FROM || best.value() <= alike + same) {
            return new RetentionFit(new Geometric(rate), Outcome.ALIKE, alike, SUMS.length, reached, 0, iterations);
        }
        return new RetentionFit(new ShiftedBetaGeometric(best.alpha(), best.beta()),
                sum < POLARISED_TO ? Outcome.POLARISED : Outcome.FOUND, best.value(), SUMS.length, reached,
                sum < POLARISED_TO ? 0 : best.gradient() / table.exposure(), iterations);
    }
}
