package io.telelink.scoring;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an answer's value was computed from, and what was proposed on its grounds. Answers from before there were economic
 * settings have none.
 *
 * @param economicsId     version of the economic settings
 * @param expectedRevenue of a month while the customer stays, $; NaN where it was erased
 * @param valueIfKept     of somebody sure to stay through the churn window, $; NaN in answers from before it was kept
 * @param inputs          what of bills and tenure entered the value, as {@link io.telelink.customer.ValueBasis#write} has it;
 *                        empty where it was erased
 * @param decision        null where no policy decides on proposals
 */
public record Pricing(long economicsId, double expectedRevenue, double valueIfKept, double[] inputs,
                      @Nullable Decision decision) {

    /**
     * What a policy decided, besides the level of action.
     *
     * @param offerVersionId the offer to make; null where none is worth making
     * @param expectedProfit of contacting with it, $
     * @param rule           name of the rule that decided
     */
    public record Decision(long policyId, @Nullable Long offerVersionId, @Nullable Double expectedProfit, String rule) {
    }

    /** Whether bills entered the value, or may have; without them the current monthly charge is the expected revenue. */
    public boolean isBilled() {
        return inputs.length > 1 || isErased();
    }

    /** Whether what the value was computed from was erased with the customer. */
    public boolean isErased() {
        return inputs.length == 0 && Double.isNaN(expectedRevenue);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pricing(long id, double revenue, double kept, double[] given, Decision decided)
                && id == economicsId && Double.compare(revenue, expectedRevenue) == 0 && Double.compare(kept, valueIfKept) == 0
                && Arrays.equals(given, inputs)
                && Objects.equals(decided, decision);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(economicsId) + Arrays.hashCode(inputs);
    }
}
