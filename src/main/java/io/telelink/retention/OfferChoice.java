package io.telelink.retention;

/**
 * An offer that may be made to a customer.
 *
 * @param expectedProfit of contacting the customer with it, $
 * @param breakEven      churn probability from which contacting the customer with it pays; above 1 where it never does
 * @param answersReason  whether it does something about the main reason
 */
public record OfferChoice(OfferVersion offer, double expectedProfit, double breakEven, boolean answersReason) {
}
