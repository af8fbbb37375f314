package io.telelink.retention;

/** An offer of a policy with the save rate as it is believed to be. */
public record PolicyOffer(OfferVersion version, SaveRate saveRate) {
}
