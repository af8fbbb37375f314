package io.telelink.scoring;

import org.jspecify.annotations.Nullable;

/**
 * What to do about a customer.
 *
 * @param level          how urgent it is
 * @param offerVersionId the offer to make; null where contacting loses money or nothing answers the reason
 * @param expectedProfit of contacting with that offer, $; null without one
 * @param rule           name of the rule that decided, for which there are words
 */
public record Proposal(Recommendation level, @Nullable Long offerVersionId, @Nullable Double expectedProfit, String rule) {
}
