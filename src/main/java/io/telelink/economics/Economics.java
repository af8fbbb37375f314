package io.telelink.economics;

import java.time.Instant;

/**
 * One version of the settings; never changed after it was made.
 *
 * @param id        names the version for good: it is kept with each prediction
 * @param terms     what holds under it
 * @param reason    why it was made
 * @param changedBy user name
 */
public record Economics(long id, Terms terms, String reason, Instant changedAt, String changedBy) {

    public double annualDiscountRate() {
        return terms.annualDiscountRate();
    }

    public double margin() {
        return terms.margin();
    }

    public int horizonMonths() {
        return terms.horizonMonths();
    }

    public int churnWindowDays() {
        return terms.churnWindowDays();
    }
}
