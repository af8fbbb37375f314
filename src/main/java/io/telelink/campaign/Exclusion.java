package io.telelink.campaign;

import io.telelink.retention.ContactBlock;

/** Why somebody of the segment is no candidate, or is left out of the list of whom to contact; of several reasons the first. */
public enum Exclusion {
    ERASED, CHURNED, NOT_SCORED,
    /** The campaign's offer is not for this customer. */
    NOT_ELIGIBLE,
    /** Nothing open answers the customer's reason, or contacting would lose money with all that does. */
    NO_OFFER,
    DO_NOT_CONTACT, HELD_OUT, FATIGUED, WAITING,
    /** Is a member of another campaign that is still running. */
    IN_CAMPAIGN,
    /** The offer was open at the draw and is not made now. */
    OFFER_NOT_OPEN;

    public static Exclusion of(ContactBlock block) {
        return valueOf(block.name());
    }
}
