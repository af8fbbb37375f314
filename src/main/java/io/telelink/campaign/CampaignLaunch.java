package io.telelink.campaign;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import io.telelink.access.CurrentUser;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.CandidateRows;
import io.telelink.campaign.persistence.CampaignMemberTable;
import io.telelink.campaign.persistence.CampaignMemberTable.Member;
import io.telelink.campaign.plan.Plan;
import io.telelink.campaign.plan.Planner;
import io.telelink.customer.UnusableGroupException;
import io.telelink.retention.ActionBatch;
import io.telelink.retention.NewAction;
import io.telelink.retention.NoSuchOfferException;
import io.telelink.segment.InvalidRuleException;
import io.telelink.segment.NoSuchSegmentException;
import org.springframework.stereotype.Component;

/** Draws the members of a campaign and creates their actions, in the caller's transaction. */
@Component
class CampaignLaunch {

    private final ProspectFinder finder;
    private final CampaignMemberTable members;
    private final ActionBatch actions;
    private final Clock clock;

    CampaignLaunch(ProspectFinder finder, CampaignMemberTable members, ActionBatch actions, Clock clock) {
        this.finder = finder;
        this.members = members;
        this.actions = actions;
        this.clock = clock;
    }

    /** @throws CampaignRefusedException when nobody would be contacted or held out, or the draft names what is not there */
    Campaign.Launch draw(Campaign campaign) {
        Prospects prospects = prospects(campaign.draft());
        Plan plan = Planner.plan(prospects.candidates(), campaign.draft().limits(), campaign.draft().seed());
        if (plan.contacts() == 0 || plan.controls() == 0) {
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, plan.members().length == 0
                    ? "There is nobody whom it would pay to contact."
                    : "The campaign has " + plan.members().length + " members: too few to hold anybody out.");
        }
        List<Member> drawn = new ArrayList<>(plan.members().length);
        List<NewAction> wanted = new ArrayList<>(plan.contacts());
        for (int m = 0; m < plan.members().length; m++) {
            Member member = member(prospects, plan, m);
            drawn.add(member);
            if (!member.control()) {
                wanted.add(new NewAction(member.customerId(), member.offerVersionId(), campaign.id(), member.expectedProfit(), null,
                        due(campaign.draft(), wanted.size(), plan.contacts())));
            }
        }
        members.insert(campaign.id(), drawn);
        actions.create(wanted, campaign.id(), CurrentUser.name());
        return new Campaign.Launch(plan.contacts(), plan.controls(), plan.profit(), plan.spend(),
                prospects.saved(CampaignPlans.contacted(plan)), clock.instant(), CurrentUser.name());
    }

    /** What the draft names may have gone since, or never have been shared with whoever launches it. */
    private Prospects prospects(CampaignDraft draft) {
        try {
            return finder.find(draft);
        } catch (NoSuchSegmentException | NoSuchOfferException | NoSuchUpliftModelException | InvalidRuleException | UnusableGroupException gone) {
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, "Its members cannot be drawn. " + gone.getMessage());
        }
    }

    private static Member member(Prospects prospects, Plan plan, int place) {
        int candidate = plan.members()[place];
        int row = prospects.position()[candidate];
        CandidateRows rows = prospects.rows();
        return new Member(rows.id()[row], plan.control()[place], plan.tenth()[place], rows.snapshotId()[row],
                prospects.offer()[candidate].current().id(), prospects.effect()[candidate], rows.probability()[row], rows.clv()[row],
                rows.valueIfKept()[row], rows.monthlyCharge()[row], prospects.candidates().profit()[candidate]);
    }

    /** Spread evenly over the days of the campaign, the best first. */
    private static LocalDate due(CampaignDraft draft, int rank, int contacts) {
        long days = ChronoUnit.DAYS.between(draft.startsOn(), draft.endsOn()) + 1;
        return draft.startsOn().plusDays(rank * days / contacts);
    }
}
