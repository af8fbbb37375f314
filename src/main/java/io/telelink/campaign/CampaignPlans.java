package io.telelink.campaign;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.telelink.access.Roles;
import io.telelink.campaign.PlanPreview.Marginal;
import io.telelink.campaign.PlanPreview.OfferCount;
import io.telelink.campaign.persistence.AccountNumbers;
import io.telelink.campaign.plan.Plan;
import io.telelink.campaign.plan.Planner;
import io.telelink.learning.uplift.SampleSize;
import io.telelink.retention.Offer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what a campaign would be before anybody is drawn. */
@Service
@PreAuthorize("hasRole('" + Roles.RETENTION_MANAGER + "')")
@Transactional(readOnly = true)
public class CampaignPlans {

    private final ProspectFinder finder;
    private final AccountNumbers accounts;

    CampaignPlans(ProspectFinder finder, AccountNumbers accounts) {
        this.finder = finder;
        this.accounts = accounts;
    }

    /**
     * Plans it over the base as it is now; takes some seconds for a million customers.
     *
     * @throws CampaignRefusedException when the offer does not hold for the whole campaign
     */
    public PlanPreview preview(CampaignDraft draft) {
        Prospects prospects = finder.find(draft);
        Plan plan = Planner.plan(prospects.candidates(), draft.limits(), draft.seed());
        double saved = prospects.saved(contacted(plan));
        double leaving = Arrays.stream(plan.members()).mapToDouble(m -> prospects.candidates().probability()[m]).average().orElse(0);
        return new PlanPreview(prospects.asked(), prospects.candidates().size(), prospects.excluded(), plan.contacts(),
                plan.controls(), plan.profit(), plan.spend(), saved, leaving, plan.stop(),
                plan.marginal().map(figures -> new Marginal(accounts.of(figures.customerId()), figures)), plan.curve(),
                sample(plan, saved, leaving, draft.controlShare()), offers(prospects, plan));
    }

    /** Positions of the candidates who are contacted. */
    static int[] contacted(Plan plan) {
        return IntStream.range(0, plan.members().length).filter(m -> !plan.control()[m]).map(m -> plan.members()[m]).toArray();
    }

    private static Optional<Long> sample(Plan plan, double saved, double leaving, double controlShare) {
        double effect = plan.contacts() == 0 ? 0 : saved / plan.contacts();
        return effect > 0 && effect < leaving && leaving < 1
                ? Optional.of(SampleSize.total(leaving, leaving - effect, controlShare, SampleSize.POWER)) : Optional.empty();
    }

    private static List<OfferCount> offers(Prospects prospects, Plan plan) {
        return Arrays.stream(contacted(plan)).mapToObj(i -> prospects.offer()[i])
                .collect(Collectors.groupingBy(Offer::name, Collectors.counting())).entrySet().stream()
                .map(entry -> new OfferCount(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(OfferCount::contacts).reversed().thenComparing(OfferCount::name)).toList();
    }
}
