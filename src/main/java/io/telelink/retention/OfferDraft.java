package io.telelink.retention;

/**
 * An offer as somebody wants it saved.
 *
 * @param comment why it was changed, at most 500 characters; may be empty
 */
public record OfferDraft(OfferTerms terms, String comment) {

    /** @throws OfferRefusedException when the comment is too long */
    public OfferDraft {
        comment = comment.strip();
        if (comment.length() > OfferTerms.LONGEST_TEXT || comment.indexOf('\0') >= 0) {
            throw new OfferRefusedException(OfferRefusedException.Reason.MALFORMED,
                    "A comment has at most " + OfferTerms.LONGEST_TEXT + " characters.");
        }
    }
}
