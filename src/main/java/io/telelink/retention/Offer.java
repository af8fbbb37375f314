package io.telelink.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Something that can be proposed to a customer, as it is now.
 *
 * @param current   the version in use
 * @param retiredAt since when it is no longer proposed; empty while it is
 * @param saveRate  what the outcomes so far say, starting from the prior of the current version
 * @param retained  outcomes that it was learned from: customers who stayed through the window
 * @param lost      and customers who left
 */
public record Offer(long id, OfferVersion current, Optional<Instant> retiredAt, SaveRate saveRate, long retained, long lost) {

    public String name() {
        return current.terms().name();
    }

    /** Whether it may be proposed on a day. */
    public boolean isOpenOn(LocalDate day) {
        return retiredAt.isEmpty() && current.terms().isOpenOn(day);
    }
}
