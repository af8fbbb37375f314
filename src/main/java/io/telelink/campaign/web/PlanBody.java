package io.telelink.campaign.web;

import java.util.List;
import java.util.Map;

import io.telelink.campaign.Exclusion;
import io.telelink.campaign.PlanPreview;
import io.telelink.campaign.plan.ProfitCurve;
import io.telelink.campaign.plan.Stop;
import org.jspecify.annotations.Nullable;

/** A plan as the REST interface shows it; money in $, the curve as parallel lists. */
record PlanBody(long asked, long candidates, Map<Exclusion, Long> excluded, int contacts, int controls, double expectedProfit,
                double expectedSpend, double expectedSaved, Stop endedBy, @Nullable String marginalAccount,
                @Nullable Long membersNeeded, List<PlanPreview.OfferCount> offers, ProfitCurve curve) {

    static PlanBody of(PlanPreview plan) {
        return new PlanBody(plan.asked(), plan.candidates(), plan.excluded(), plan.contacts(), plan.controls(), plan.profit(),
                plan.spend(), plan.saved(), plan.stop(), plan.marginal().map(PlanPreview.Marginal::accountNumber).orElse(null),
                plan.sample().orElse(null), plan.offers(), plan.curve());
    }
}
