package io.telelink.scoring;

import java.util.Collection;
import java.util.Map;

/** What policies and offers are called; the module that provides {@link Proposals} implements it. */
public interface ProposalWords {

    /** Names of these versions of offers, by id; those that there are none of are left out. */
    Map<Long, String> offers(Collection<Long> offerVersionIds);

    /** Why a rule decides as it does, in a sentence. */
    String rule(String name);
}
