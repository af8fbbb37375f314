package io.telelink.retention.ui;

import java.util.List;

import io.telelink.retention.OfferTerms;
import io.telelink.retention.SaveRate;
import io.telelink.segment.Rule;

/** What the form of a new offer starts with. */
final class NewOffer {

    /** A save rate of 20%, worth as much as ten outcomes: little is known of a new offer. */
    static final OfferTerms TERMS = new OfferTerms("New offer", "", List.of(), List.of(), 0, 0, 0, .3, 1, new SaveRate(2, 8), Rule.EVERYONE,
            null, null, true);

    private NewOffer() {
    }
}
