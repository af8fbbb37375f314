package io.telelink.scoring.compute;

import java.util.function.Supplier;

import io.telelink.economics.Economics;
import io.telelink.learning.model.ChurnModel;
import io.telelink.learning.model.RiskBand;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueEstimate;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Proposal;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.Recommendation;
import org.jspecify.annotations.Nullable;

/** From risk to value and proposal: the one place for single answers and ranges, so that both get the same bits. */
final class Appraiser {

    private static final double[] NOTHING = {};

    private final Method method;
    private final ChurnModel churn;
    private final SurvivalValue value;

    Appraiser(Method method) {
        this.method = method;
        this.churn = method.champions().churn();
        this.value = method.value();
    }

    /** @param pricing null where the method has no economic settings */
    record Appraisal(ValueEstimate value, Recommendation level, @Nullable Pricing pricing) {
    }

    /**
     * @param row        raw features as the store's schema codes them, made only where a policy asks for them
     * @param mainReason the feature that raises the risk most; left out for the low band, where ranges do not compute it
     */
    Appraisal appraise(Supplier<double[]> row, double monthlyCharge, double probability, RiskBand band,
                       @Nullable String mainReason) {
        ValueEstimate worth = value.of(monthlyCharge, probability, churn.interval(probability));
        boolean worthy = monthlyCharge >= method.policy().highValueMonthlyCharge();
        Economics economics = method.economics();
        Proposer proposer = method.proposer();
        if (economics == null) {
            return new Appraisal(worth, Recommendation.of(band, worthy), null);
        }
        if (proposer == null) {
            return new Appraisal(worth, Recommendation.of(band, worthy),
                    new Pricing(economics.id(), monthlyCharge, NOTHING, null));
        }
        Proposal proposal = proposer.propose(new Proposer.Case(row.get(), band, worthy, monthlyCharge, probability, worth.clv(),
                band == RiskBand.LOW ? null : mainReason));
        return new Appraisal(worth, proposal.level(), new Pricing(economics.id(), monthlyCharge, NOTHING,
                new Pricing.Decision(proposer.policyId(), proposal.offerVersionId(), proposal.expectedProfit(), proposal.rule())));
    }
}
