package io.telelink.customer.listing;

import java.time.Instant;
import java.util.Optional;

import io.telelink.customer.CustomerStatus;
import io.telelink.learning.model.RiskBand;

/**
 * Counts and sums over the list, as of the moment that it stands for. Bands and sums are those of active customers.
 *
 * @param byBand         scored customers, in the order of {@link RiskBand}
 * @param clv            of the scored, $
 * @param monthlyCharge  of all, $
 * @param chargeAtRisk   monthly charges of those at high risk, $
 * @param scoredAt       when the newest answer to anybody was given
 */
public record ListFigures(long customers, long active, long[] byBand, double clv, double monthlyCharge, double chargeAtRisk,
                          Optional<Instant> scoredAt) {

    static ListFigures of(ListColumns columns) {
        ListColumns.Scores scores = columns.scores();
        long active = 0;
        long[] byBand = new long[RiskBand.values().length];
        double clv = 0;
        double charge = 0;
        double atRisk = 0;
        long newest = Long.MIN_VALUE;
        for (int i = 0; i < columns.size(); i++) {
            newest = Math.max(newest, scores.scoredAt()[i]);
            if (columns.status()[i] != CustomerStatus.ACTIVE.ordinal()) {
                continue;
            }
            active++;
            double paid = columns.monthlyCharge()[i];
            charge += Double.isNaN(paid) ? 0 : paid;
            int band = scores.riskBand()[i];
            if (band >= 0) {
                byBand[band]++;
                clv += scores.clv()[i];
            }
            if (band == RiskBand.HIGH.ordinal()) {
                atRisk += Double.isNaN(paid) ? 0 : paid;
            }
        }
        return new ListFigures(columns.size(), active, byBand, clv, charge, atRisk, ListColumns.moment(newest));
    }

    public long in(RiskBand band) {
        return byBand[band.ordinal()];
    }

    /** Active customers without an answer. */
    public long unscored() {
        long scored = 0;
        for (long customers : byBand) {
            scored += customers;
        }
        return active - scored;
    }
}
