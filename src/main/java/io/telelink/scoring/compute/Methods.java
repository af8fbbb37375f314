package io.telelink.scoring.compute;

import io.telelink.economics.EconomicsSettings;
import io.telelink.registry.Champions;
import io.telelink.registry.VersionStore;
import io.telelink.scoring.NoChampionException;
import io.telelink.scoring.PredictionRow;
import io.telelink.scoring.Pricing;
import io.telelink.scoring.Proposals;
import io.telelink.scoring.Proposer;
import io.telelink.scoring.RunBasis;
import io.telelink.scoring.ScoringPolicy;
import io.telelink.scoring.ScoringRun;
import io.telelink.scoring.TopReasons;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the method of this moment, of a run, and of an earlier answer. */
@Component
public class Methods {

    private final VersionStore versions;
    private final EconomicsSettings economics;
    private final ObjectProvider<Proposals> proposals;
    private final ScoringPolicy policy;

    Methods(VersionStore versions, EconomicsSettings economics, ObjectProvider<Proposals> proposals, ScoringPolicy policy) {
        this.versions = versions;
        this.economics = economics;
        this.proposals = proposals;
        this.policy = policy;
    }

    /** @throws NoChampionException before the first training */
    public Method current() {
        Champions champions = versions.champions().orElseThrow(NoChampionException::new);
        Proposals decide = proposals.getIfAvailable();
        return new Method(champions, economics.current(), decide == null ? null : decide.current(), policy);
    }

    /** What was in force when the run was asked for. */
    public Method of(ScoringRun run, RunBasis basis) {
        return of(run.churnVersionId(), run.valueVersionId(), basis.economicsId(), basis.policyId(), policy);
    }

    /** What a stored answer names. */
    public Method of(PredictionRow stored) {
        Pricing pricing = stored.pricing();
        Pricing.Decision decision = pricing == null ? null : pricing.decision();
        TopReasons reasons = stored.reasons();
        ScoringPolicy then = policy.with(stored.highValueCharge(),
                reasons == null ? policy.topReasons() : Math.max(1, reasons.features().length));
        return of(stored.churnVersionId(), stored.valueVersionId(), pricing == null ? null : pricing.economicsId(),
                decision == null ? null : decision.policyId(), then);
    }

    private Method of(long churn, long value, @Nullable Long economicsId, @Nullable Long policyId, ScoringPolicy then) {
        return new Method(versions.load(churn, value), economicsId == null ? null : economics.of(economicsId),
                policyId == null ? null : proposer(policyId), then);
    }

    private Proposer proposer(long policyId) {
        Proposals decide = proposals.getIfAvailable();
        if (decide == null) {
            throw new IllegalStateException("Policy " + policyId + " of proposals cannot be found: no module provides any.");
        }
        return decide.of(policyId);
    }
}
