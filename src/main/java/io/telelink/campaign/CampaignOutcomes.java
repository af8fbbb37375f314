package io.telelink.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.telelink.access.Roles;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.CampaignResults.Spent;
import io.telelink.campaign.persistence.OutcomeTable;
import io.telelink.campaign.persistence.OutcomeTable.Window;
import io.telelink.campaign.persistence.SpendingTable;
import io.telelink.campaign.plan.ControlDraw;
import io.telelink.campaign.result.Arm;
import io.telelink.campaign.result.ArmBalance;
import io.telelink.campaign.result.Effect;
import io.telelink.campaign.result.TenthEffect;
import io.telelink.campaign.result.Warning;
import io.telelink.customer.BusinessDay;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Measures campaigns by who left, arm against arm. Every statement stands alone, so that none waits while others compute. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.EXECUTIVE + "', '" + Roles.ADMIN + "')")
public class CampaignOutcomes {

    private static final int LEAST_CONTROLS = 50;
    private static final int LEAST_LEAVERS = 5;

    private final Campaigns campaigns;
    private final OutcomeTable outcomes;
    private final Rankings rankings;
    private final SpendingTable spending;
    private final CampaignOffers offers;
    private final BusinessDay day;

    CampaignOutcomes(Campaigns campaigns, OutcomeTable outcomes, Rankings rankings, SpendingTable spending, CampaignOffers offers,
                     BusinessDay day) {
        this.campaigns = campaigns;
        this.outcomes = outcomes;
        this.rankings = rankings;
        this.spending = spending;
        this.offers = offers;
        this.day = day;
    }

    /**
     * The results so far.
     *
     * @throws NoSuchCampaignException  when there is none of this id
     * @throws CampaignRefusedException while it has not been launched
     */
    public CampaignResults results(long id) {
        Campaign campaign = campaigns.find(id).orElseThrow(() -> new NoSuchCampaignException(id));
        Campaign.Launch launch = campaign.launched().orElseThrow(() -> new CampaignRefusedException(Reason.NOT_POSSIBLE,
                "A draft has no results: launch it first."));
        LocalDate today = day.today();
        boolean complete = campaign.isComplete(today);
        Window window = new Window(campaign.id(), campaign.draft().startsOn(), complete ? campaign.windowEnds() : today);
        OutcomeTable.Arms arms = outcomes.arms(window);
        Arm treatment = arms.of(true, OutcomeTable.ALL);
        Arm control = arms.of(false, OutcomeTable.ALL);
        List<ArmBalance> balance = outcomes.balance(window);
        double expected = balance.stream().filter(each -> each.figure().equals("probability")).findFirst()
                .map(each -> each.control().mean()).orElse(0.0);
        Optional<Long> sample = Effect.sample(treatment, control, launch.saved() / launch.contacts(), expected);
        Spent spent = spending.of(List.of(id));
        return new CampaignResults(window.to(), complete, treatment, control, Effect.of(treatment, control), tenths(arms), balance,
                rankings.of(window, arms), spent, sample, warnings(campaign, treatment, control, expected, balance, sample, spent, complete));
    }

    private static List<TenthEffect> tenths(OutcomeTable.Arms arms) {
        List<TenthEffect> tenths = new ArrayList<>();
        for (int tenth = 1; tenth <= ControlDraw.TENTHS; tenth++) {
            tenths.add(TenthEffect.of(tenth, arms.of(true, tenth), arms.of(false, tenth)));
        }
        return tenths;
    }

    private Set<Warning> warnings(Campaign campaign, Arm treatment, Arm control, double expected, List<ArmBalance> balance,
                                  Optional<Long> sample, Spent spent, boolean complete) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        if (control.members() < LEAST_CONTROLS || control.members() * expected < LEAST_LEAVERS) {
            warnings.add(Warning.CONTROL_TOO_SMALL);
        }
        if (sample.filter(needed -> needed > treatment.members() + control.members()).isPresent()) {
            warnings.add(Warning.SAMPLE_TOO_SMALL);
        }
        if (balance.stream().anyMatch(ArmBalance::isUnbalanced)) {
            warnings.add(Warning.UNBALANCED);
        }
        if ((complete || campaign.isOver(day.today())) && spent.contacted() * 2 < treatment.members()) {
            warnings.add(Warning.FEW_CONTACTED);
        }
        if (!campaign.isOver(day.today()) && !offers.stillHolds(campaign.draft(), day.today())) {
            warnings.add(Warning.OFFER_ENDS);
        }
        return warnings;
    }
}
