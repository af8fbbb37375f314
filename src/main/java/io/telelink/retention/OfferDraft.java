package io.telelink.retention;

import io.telelink.audit.WrittenText;

/**
 * An offer as somebody wants it saved.
 *
 * @param comment why it was changed, at most 500 characters; may be empty
 */
public record OfferDraft(OfferTerms terms, String comment) {

    /** @throws OfferRefusedException when the comment is too long */
    public OfferDraft {
        comment = WrittenText.optional("A comment has", comment, OfferTerms.LONGEST_TEXT,
                wrong -> new OfferRefusedException(OfferRefusedException.Reason.MALFORMED, wrong));
    }
}
