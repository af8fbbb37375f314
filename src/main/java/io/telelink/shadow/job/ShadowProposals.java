package io.telelink.shadow.job;

import java.util.Optional;

import io.telelink.learning.Task;
import io.telelink.learning.metric.BetterWithConfidence;
import io.telelink.learning.metric.DifferenceWords;
import io.telelink.registry.ModelVersion;
import io.telelink.registry.PromotionProposal;
import io.telelink.registry.PromotionRefusedException;
import io.telelink.registry.VersionStore;
import io.telelink.shadow.Realised;
import io.telelink.shadow.persistence.ShadowOutcomeTable;
import io.telelink.shadow.persistence.ShadowOutcomeTable.Better;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Proposes challengers whose newest measurement is that they are better than the champion of today, once against each champion,
 * whether the registry takes it or not. An administrator decides.
 */
@Component
class ShadowProposals {

    /** Who proposes, in the records of the registry. */
    static final String ACTOR = "challenger in shadow";

    private static final Logger LOG = LoggerFactory.getLogger(ShadowProposals.class);

    private final ShadowOutcomeTable outcomes;
    private final VersionStore versions;
    private final TransactionTemplate transaction;

    ShadowProposals(ShadowOutcomeTable outcomes, VersionStore versions, TransactionTemplate transaction) {
        this.outcomes = outcomes;
        this.versions = versions;
        this.transaction = transaction;
    }

    void make() {
        Optional<ModelVersion> champion = versions.champion(Task.CHURN);
        outcomes.unproposed().stream().filter(better -> champion.filter(now -> now.id() == better.championId()).isPresent())
                .forEach(better -> propose(better, champion.orElseThrow()));
    }

    private void propose(Better better, ModelVersion champion) {
        try {
            transaction.executeWithoutResult(status -> {
                Optional<PromotionProposal> made = versions.propose(better.versionId(), reason(better, champion), ACTOR,
                        better.namedBy());
                outcomes.proposed(better, made.map(PromotionProposal::id).orElse(null));
            });
        } catch (PromotionRefusedException refused) {
            // The registry would say the same after every run: it is asked once.
            LOG.warn("Challenger {} is better, but was not proposed: {}", better.challengerId(), refused.getMessage());
            outcomes.refused(better, refused.getMessage());
        }
    }

    private static String reason(Better better, ModelVersion champion) {
        Realised realised = better.realised();
        return ("Better in shadow than version %d on the same %d customers, as scored on %s and as it turned out by %s: %d left. %s "
                + "Left out: %d customers who were contacted. Differences with 95 %% intervals, by the rule that is stated on the page of challengers.")
                .formatted(champion.number(), realised.compared(), better.businessDay(), better.businessDay().plusDays(better.windowDays()),
                        realised.churners(), DifferenceWords.of(BetterWithConfidence.of(realised.differences(), realised.compared(),
                                realised.churners()), realised.differences()), realised.contacted());
    }
}
