package io.telelink.segment;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A choice of customers in figures. Risk and value are those of its active customers: who has left can no longer be kept.
 *
 * @param base            customers in the store
 * @param customers       customers chosen
 * @param active          those of them that have not left
 * @param scored          active ones with an answer
 * @param high            active ones at high risk
 * @param probability     mean churn probability of the scored; null while nobody is
 * @param clv             lifetime value of the scored, $
 * @param monthlyRevenue  monthly charges of the active, $
 * @param revenueAtRisk   monthly charges of those at high risk, $
 * @param valueAtRisk     churn probability times value if kept, summed over the scored, $
 */
public record SegmentFigures(Instant computedAt, long base, long customers, long active, long scored, long high,
                             @Nullable Double probability, double clv, double monthlyRevenue, double revenueAtRisk,
                             double valueAtRisk) {

    /** Share of the base that is chosen; 0 of an empty store. */
    public double share() {
        return base == 0 ? 0 : (double) customers / base;
    }

    /** Share of the scored that is at high risk; 0 while nobody is scored. */
    public double highShare() {
        return scored == 0 ? 0 : (double) high / scored;
    }
}
