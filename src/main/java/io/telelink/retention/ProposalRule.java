package io.telelink.retention;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What decided on the offer for a customer, or on none. */
public enum ProposalRule {
    /** Of the offers that answer the main reason, the one that promises most. */
    ANSWERS_REASON,
    /** No offer that pays answers the main reason: of those that suit any, the one that promises most. */
    SUITS_ANY_REASON,
    /** No reason is known, or none was computed: of the offers that suit any, the one that promises most. */
    NO_REASON_KNOWN,
    /** Every offer that the customer may have would be expected to cost more than it earns. */
    LOSES_MONEY,
    /** There are offers, but the customer may have none of those that would suit. */
    NOT_ELIGIBLE,
    /** There is no offer at all. */
    NO_OFFERS;

    /** The name that is kept with a prediction. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The rule of that name; empty for one of another release. */
    public static Optional<ProposalRule> of(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key().equals(key)).findFirst();
    }
}
