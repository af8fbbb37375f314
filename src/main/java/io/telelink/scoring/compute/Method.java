package io.telelink.scoring.compute;

import io.telelink.economics.Economics;
import io.telelink.learning.value.SurvivalValue;
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

    /** What a run keeps of it, besides the versions. */
    public RunBasis basis() {
        return new RunBasis(economics == null ? null : economics.id(), proposer == null ? null : proposer.policyId());
    }

    SurvivalValue value() {
        return economics == null ? champions.value() : new SurvivalValue(economics.terms().assumptions());
    }
}
