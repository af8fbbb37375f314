package io.telelink.customer;

import java.time.Instant;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/**
 * A customer as lists show them: from the current snapshot and the current answer. What is unknown is null.
 *
 * @param accountLength  weeks
 * @param monthlyCharge  $ a month
 * @param probability    calibrated churn probability; null before the customer is scored
 * @param clv            lifetime value, $
 * @param recommendation name of the recommended level of action
 * @param mainReason     name of the feature that raises the risk most; null when none does
 * @param offer          the offer that is proposed; null where none is worth making
 * @param expectedProfit of contacting the customer with that offer, $
 * @param rule           name of the rule that decided on the offer, or on none; {@code ruleWords} says it in a sentence
 */
public record CustomerRow(String accountNumber, CustomerStatus status, @Nullable String state,
                          @Nullable Boolean internationalPlan, @Nullable Boolean voiceMailPlan,
                          @Nullable Integer accountLength, @Nullable Double monthlyCharge,
                          @Nullable Integer customerServiceCalls, @Nullable Double probability,
                          @Nullable RiskBand riskBand, @Nullable Double clv, @Nullable String recommendation,
                          @Nullable String mainReason, @Nullable String offer,
                          @Nullable Double expectedProfit, @Nullable String rule, @Nullable String ruleWords,
                          @Nullable Instant scoredAt) {
}
