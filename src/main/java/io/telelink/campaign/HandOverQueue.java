package io.telelink.campaign;

import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.HandOverList;
import io.telelink.campaign.persistence.HandOverTable;
import io.telelink.job.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Queues sendings one at a time; where they go has been checked before, as that can wait for a name server. */
@Component
class HandOverQueue {

    private final HandOverGuard guard;
    private final HandOverList list;
    private final HandOverTable table;
    private final Jobs jobs;

    HandOverQueue(HandOverGuard guard, HandOverList list, HandOverTable table, Jobs jobs) {
        this.guard = guard;
        this.list = list;
        this.table = table;
        this.jobs = jobs;
    }

    Optional<HandOver> latest(long campaignId) {
        return table.latest(campaignId, 1).stream().findFirst();
    }

    /** @throws CampaignRefusedException unless the campaign runs, or while its list is on its way already */
    @Transactional
    public HandOver start(long campaignId, String target) {
        Campaign campaign = guard.running(campaignId);
        table.lock();
        if (latest(campaignId).filter(each -> !each.state().isFinished()).isPresent()) {
            throw underWay();
        }
        return submit(campaign, new HandOverTable.Progress(campaignId, target, 0, 0));
    }

    /**
     * The newest sending, which broke off.
     *
     * @throws CampaignRefusedException unless the campaign runs and something was broken off
     */
    HandOver brokenOff(long campaignId) {
        guard.running(campaignId);
        HandOver newest = latest(campaignId).orElseThrow(HandOverQueue::nothingBrokenOff);
        if (!newest.state().isFinished()) {
            throw underWay();
        }
        if (!newest.isBrokenOff()) {
            throw nothingBrokenOff();
        }
        return newest;
    }

    /** @throws CampaignRefusedException as {@link #brokenOff}, or where another sending is the newest by now */
    @Transactional
    public HandOver goOn(HandOver broken) {
        table.lock();
        if (brokenOff(broken.campaignId()).id() != broken.id()) {
            throw new CampaignRefusedException(Reason.CHANGED_MEANWHILE, "Somebody else has sent the list meanwhile: look at it again.");
        }
        return submit(guard.running(broken.campaignId()), table.progress(broken.id()));
    }

    private HandOver submit(Campaign campaign, HandOverTable.Progress from) {
        guard.record(campaign.id(), from.target(), list.tally(campaign.id(), from.lastAction()));
        table.submit(jobs, campaign, from, CurrentUser.name());
        return latest(campaign.id()).orElseThrow();
    }

    private static CampaignRefusedException underWay() {
        return new CampaignRefusedException(Reason.NOT_POSSIBLE, "The list of this campaign is on its way already.");
    }

    private static CampaignRefusedException nothingBrokenOff() {
        return new CampaignRefusedException(Reason.NOT_POSSIBLE, "No sending of this campaign's list was broken off.");
    }
}
