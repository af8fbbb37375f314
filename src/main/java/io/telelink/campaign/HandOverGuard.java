package io.telelink.campaign;

import java.time.Clock;
import java.util.Map;

import io.telelink.access.CurrentUser;
import io.telelink.audit.AuditLog;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.CampaignEventTable;
import io.telelink.campaign.persistence.CampaignTable;
import io.telelink.customer.BusinessDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a list leave the house only while its campaign runs, and writes down who took it. */
@Component
class HandOverGuard {

    private final CampaignTable campaigns;
    private final CampaignEventTable events;
    private final BusinessDay day;
    private final AuditLog audit;
    private final Clock clock;

    HandOverGuard(CampaignTable campaigns, CampaignEventTable events, BusinessDay day, AuditLog audit, Clock clock) {
        this.campaigns = campaigns;
        this.events = events;
        this.day = day;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws CampaignRefusedException unless the campaign runs and its last day has not passed */
    Campaign running(long campaignId) {
        Campaign campaign = campaigns.find(campaignId).orElseThrow(() -> new NoSuchCampaignException(campaignId));
        if (!campaign.isWorking(day.today())) {
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, campaign.status() == CampaignStatus.RUNNING
                    ? "The campaign's last day has passed: extend it before its list is handed over."
                    : "Only the list of a running campaign can be handed over.");
        }
        return campaign;
    }

    /** Before the first row leaves: no entry, no list. */
    @Transactional
    public void record(long campaignId, String target, HandOverTally tally) {
        events.insert(campaignId, CampaignEvent.Kind.HANDED_OVER, clock.instant(), day.today(), CurrentUser.name(), target);
        audit.append("CAMPAIGN_HANDED_OVER", CurrentUser.name(), "campaign " + campaignId,
                Map.of("target", target, "rows", tally.contacts(), "leftOut", tally.allLeftOut()));
    }
}
