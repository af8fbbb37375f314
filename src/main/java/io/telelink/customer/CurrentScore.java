package io.telelink.customer;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The answer that lists and dashboards show for a customer.
 *
 * @param probability     calibrated churn probability
 * @param riskBand        LOW, MEDIUM or HIGH
 * @param clv             customer lifetime value, $, with its range, which is null in answers from before it was kept
 * @param economicsId     version of the economic settings behind the value; null in answers from before there were any
 * @param expectedRevenue of a month while the customer stays, $; null in answers from before it was kept
 * @param valueIfKept     of somebody sure to stay through the churn window, $; null in answers from before it was kept
 * @param recommendation  name of the recommended level of action
 * @param mainReason      name of the feature that raises the risk most; null when none does, and in the low band
 * @param decision        null where no policy decides on proposals
 */
public record CurrentScore(long customerId, long predictionId, Instant scoredAt, double probability, String riskBand,
                           double clv, @Nullable Double clvLow, @Nullable Double clvHigh, @Nullable Long economicsId,
                           @Nullable Double expectedRevenue, @Nullable Double valueIfKept, String recommendation,
                           @Nullable String mainReason, @Nullable Decision decision) {

    /** What saving the customer is worth, $: the lifetime value where nothing better was kept, which is no more than that. */
    public double worthIfKept() {
        return valueIfKept == null ? clv : valueIfKept;
    }

    /**
     * What a policy of proposals decided.
     *
     * @param offerVersionId the offer to make; null where none is worth making
     * @param expectedProfit of contacting with it, $; null without an offer
     * @param rule           name of the rule that decided
     */
    public record Decision(long policyId, @Nullable Long offerVersionId, @Nullable Double expectedProfit, String rule) {
    }
}
