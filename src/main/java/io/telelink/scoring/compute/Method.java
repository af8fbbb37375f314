package io.telelink.scoring.compute;

import io.telelink.economics.Economics;
import io.telelink.learning.value.SurvivalValue;
import io.telelink.learning.value.ValueAssumptions;
import io.telelink.learning.value.ValueEstimator;
import io.telelink.registry.Champions;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.RunBasis;
import io.telelink.scoring.ScoringPolicy;
import org.jspecify.annotations.Nullable;

/**
 * All that answers are computed with: the same method gives the same answer to the same snapshot for ever.
 *
 * @param economics null for answers from before there were economic settings: those of the value version hold then
 * @param proposer  null where the decision table over risk and charge decides alone
 */
public record Method(Champions champions, @Nullable Economics economics, @Nullable Proposer proposer, ScoringPolicy policy) {

    /** An estimator from before there were settings takes its own for granted, whatever it is told. */
    private static final ValueAssumptions IGNORED = new ValueAssumptions(1, 0, 1, 1);

    /** What a run keeps of it, besides the versions. */
    public RunBasis basis() {
        return new RunBasis(economics == null ? null : economics.id(), proposer == null ? null : proposer.policyId());
    }

    /** What the value is computed under. The churn window is the one that the churn version was trained for. */
    public ValueAssumptions terms() {
        return economics == null ? IGNORED : new ValueAssumptions(economics.margin(), economics.annualDiscountRate(),
                economics.horizonMonths(), champions.churnWindowDays());
    }

    /** The value version's estimator; the one without a model of its own goes by the settings. */
    public ValueEstimator estimator() {
        return economics != null && champions.value() instanceof SurvivalValue ? new SurvivalValue(terms()) : champions.value();
    }
}
