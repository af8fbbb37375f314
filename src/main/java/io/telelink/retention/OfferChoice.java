package io.telelink.retention;

/**
 * An offer that may be made to a customer.
 *
 * @param expectedProfit of contacting the customer with it, $
 * @param answersReason  whether it does something about the main reason
 */
public record OfferChoice(OfferVersion offer, double expectedProfit, boolean answersReason) {
}
