package io.telelink.customer;

import java.util.Collection;
import java.util.Map;

/** What offers that current answers propose, and the rules that chose them, are called; the module that keeps them implements it. */
public interface CustomerOffers {

    /** Names of these versions of offers; those that there are none of are left out. */
    Map<Long, String> offers(Collection<Long> offerVersionIds);

    /** Why a rule decides as it does, in a sentence. */
    String rule(String name);
}
