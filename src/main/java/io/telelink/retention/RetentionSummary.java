package io.telelink.retention;

import java.util.List;
import java.util.Map;

/**
 * How retention work stands.
 *
 * @param dueToday   actions to be done by today, overdue ones included
 * @param overdue    of these, those that should have been done before
 * @param unassigned actions to be done that are nobody's
 * @param saved      of the contacts whose churn window ended this month; on the first of a month, in the one before
 * @param funnel     actions proposed in the last 90 days by how far they have come at least, in order
 * @param offers     by name
 */
public record RetentionSummary(long dueToday, long overdue, long unassigned, Saved saved, Map<ActionStatus, Long> funnel,
                               List<OfferResult> offers) {

    /**
     * Customers kept, as the difference between those who were expected to leave by their churn probabilities before the contact
     * and those who left. It says what happened beside what was predicted; a campaign's control group says what was caused.
     *
     * @param outcomes contacts whose window has ended
     * @param expected leavers by their probabilities
     * @param lost     leavers
     * @param variance of the number of leavers, had the contacts no effect
     */
    public record Saved(long outcomes, double expected, long lost, double variance) {

        private static final double Z_95 = 1.959963984540054;

        public double estimate() {
            return expected - lost;
        }

        /** Half the width of the 95% interval (normal approximation of the Poisson binomial distribution). */
        public double margin() {
            return Z_95 * Math.sqrt(variance);
        }

        /** Whether the interval lies above zero. */
        public boolean isShown() {
            return estimate() - margin() > 0;
        }
    }

    /** What became of the actions of one offer in the last 12 months; retained and lost once their windows have ended. */
    public record OfferResult(long offerId, String name, long proposed, long contacted, long accepted, long retained, long lost) {

        /** Of the contacted; 0 before the first contact. */
        public double acceptance() {
            return contacted == 0 ? 0 : (double) accepted / contacted;
        }
    }
}
