package io.telelink.customer;

import java.util.Collection;
import java.util.Map;

/** What offers are called that current answers propose; the module that keeps them implements it. */
@FunctionalInterface
public interface CustomerOffers {

    /** Names of these versions of offers; those that there are none of are left out. */
    Map<Long, String> of(Collection<Long> offerVersionIds);
}
