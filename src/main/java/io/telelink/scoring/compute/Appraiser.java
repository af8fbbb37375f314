package io.telelink.scoring.compute;

import java.util.function.Supplier;

import io.telelink.economics.Economics;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.value.ValueEstimate;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Proposal;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/** From risk and value to what to do: the one place for single answers and ranges. */
final class Appraiser {

    private final Method method;

    Appraiser(Method method) {
        this.method = method;
    }

    /** @param pricing null where the method has no economic settings */
    record Appraisal(Recommendation level, @Nullable Pricing pricing) {
    }

    /**
     * @param row        raw features as the store's schema codes them, made only where a policy asks for them
     * @param inputs     what of bills and tenure entered the value
     * @param mainReason the feature that raises the risk most; left out for the low band, where ranges do not compute it
     */
    Appraisal appraise(Supplier<double[]> row, double monthlyCharge, double probability, RiskBand band, ValueEstimate value,
                       double[] inputs, @Nullable String mainReason) {
        boolean worthy = monthlyCharge >= method.policy().highValueMonthlyCharge();
        Economics economics = method.economics();
        Proposer proposer = method.proposer();
        if (economics == null) {
            return new Appraisal(Recommendation.of(band, worthy), null);
        }
        if (proposer == null) {
            return new Appraisal(Recommendation.of(band, worthy),
                    new Pricing(economics.id(), value.monthlyRevenue(), value.ifKept(), inputs, null));
        }
        Proposal proposal = proposer.propose(new Proposer.Case(row.get(), band, worthy, monthlyCharge, probability, value.ifKept(),
                band == RiskBand.LOW ? null : mainReason));
        return new Appraisal(proposal.level(), new Pricing(economics.id(), value.monthlyRevenue(), value.ifKept(), inputs,
                new Pricing.Decision(proposer.policyId(), proposal.offerVersionId(), proposal.expectedProfit(), proposal.rule())));
    }
}
