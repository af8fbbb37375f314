package io.telelink.scoring;

import io.telelink.learning.model.RiskBand;
import org.jspecify.annotations.Nullable;

/** One unchanging policy: the same case gives the same proposal for ever. Thread-safe. */
public interface Proposer {

    /** Names the policy for good: it is kept with each prediction. */
    long policyId();

    Proposal propose(Case customer);

    /**
     * What a proposal depends on.
     *
     * @param row        raw features in the order of the store's schema
     * @param worthy     whether the monthly charge reaches the policy's limit for customers of high value
     * @param valueIfKept expected discounted margin of somebody sure to stay through the churn window, $: what saving them is worth
     * @param mainReason the feature that raises the risk most; null in the low band, where reasons are not computed
     */
    record Case(double[] row, RiskBand band, boolean worthy, double monthlyCharge, double probability,
                double valueIfKept,
                @Nullable String mainReason) {
    }
}
