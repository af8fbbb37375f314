package io.telelink.retention;

import java.time.Instant;

/**
 * One form of an offer; never changed.
 *
 * @param id      what actions, predictions and policies refer to
 * @param number  within the offer, from 1
 * @param comment why it was changed; may be empty
 */
public record OfferVersion(long id, long offerId, int number, OfferTerms terms, String comment, Instant savedAt, String savedBy) {
}
