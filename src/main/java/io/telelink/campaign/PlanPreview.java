package io.telelink.campaign;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.telelink.campaign.plan.Plan;
import io.telelink.campaign.plan.ProfitCurve;
import io.telelink.campaign.plan.Stop;

/**
 * What a campaign would be if it were launched now.
 *
 * @param asked      customers of the segment
 * @param candidates those of them who may be contacted and for whom there is an offer
 * @param excluded   the others, by reason
 * @param saved      customers whom the contacts are expected to keep
 * @param leaving    share of the members expected to leave if nobody is contacted, 0 to 1
 * @param sample     members needed to find the expected effect with a chance of 80%; empty when no effect is expected
 * @param offers     contacts by offer, most frequent first
 */
public record PlanPreview(long asked, long candidates, Map<Exclusion, Long> excluded, int contacts, int controls, double profit,
                          double spend, double saved, double leaving, Stop stop, Optional<Marginal> marginal, ProfitCurve curve,
                          Optional<Long> sample, List<OfferCount> offers) {

    /** The last customer taken. */
    public record Marginal(String accountNumber, Plan.Marginal figures) {
    }

    /** How many are to get an offer. */
    public record OfferCount(String name, long contacts) {
    }

    public PlanPreview {
        excluded = Map.copyOf(excluded);
        offers = List.copyOf(offers);
    }

    public int members() {
        return contacts + controls;
    }

    /** Whether the campaign is too small to show the effect that is expected of it. */
    public boolean isTooSmall() {
        return sample.isPresent() && sample.get() > members();
    }
}
