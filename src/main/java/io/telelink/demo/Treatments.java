package io.telelink.demo;

import java.time.LocalDate;
import java.util.Map;

/** Knows who accepted an offer, for the world: an accepted offer takes an effect on the hazard of leaving. */
@FunctionalInterface
interface Treatments {

    /**
     * Customers who have accepted an offer, with the store's day of the latest acceptance.
     *
     * @param since earlier ones are of no effect any more
     */
    Map<Long, LocalDate> acceptedSince(LocalDate since);
}
