package io.telelink.campaign;

import java.util.List;
import java.util.Optional;

import io.telelink.access.CurrentUser;
import io.telelink.access.Roles;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.persistence.HandOverList;
import io.telelink.campaign.persistence.HandOverTable;
import io.telelink.job.Jobs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the list of a campaign to a dialler or mail system. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class HandOvers {

    private static final int RECENT = 5;

    private final HandOverGuard guard;
    private final HandOverList list;
    private final HandOverTable table;
    private final WebhookTarget targets;
    private final Jobs jobs;

    HandOvers(HandOverGuard guard, HandOverList list, HandOverTable table, WebhookTarget targets, Jobs jobs) {
        this.guard = guard;
        this.list = list;
        this.table = table;
        this.targets = targets;
        this.jobs = jobs;
    }

    /** Whether lists can be sent at all: an installation without a key to sign them sends none. */
    public boolean isPossible() {
        return targets.isPossible();
    }

    /**
     * Queues the sending; it goes on in the background.
     *
     * @throws CampaignRefusedException unless the campaign runs and lists may be sent there, or while its list is on its way already
     */
    @Transactional
    public HandOver start(long campaignId, String url) {
        Campaign campaign = guard.running(campaignId);
        String target = targets.require(url).toString();
        table.lock();
        if (latest(campaignId).filter(each -> !each.state().isFinished()).isPresent()) {
            throw underWay();
        }
        return submit(campaign, new HandOverTable.Progress(campaignId, target, 0, 0));
    }

    /**
     * Sends what the newest sending broke off before, to the same target. What the target took last may reach it once more;
     * the number of the action tells.
     *
     * @throws CampaignRefusedException as {@link #start}, or when nothing was broken off
     */
    @Transactional
    public HandOver goOn(long campaignId) {
        Campaign campaign = guard.running(campaignId);
        table.lock();
        HandOver broken = latest(campaignId).orElseThrow(HandOvers::nothingBrokenOff);
        if (!broken.state().isFinished()) {
            throw underWay();
        }
        if (!broken.isBrokenOff()) {
            throw nothingBrokenOff();
        }
        targets.require(broken.target());
        return submit(campaign, table.progress(broken.id()));
    }

    /** Asks the newest sending to stop; what was sent stays sent. */
    @Transactional
    public void cancel(long campaignId) {
        latest(campaignId).ifPresent(sending -> jobs.cancel(sending.id()));
    }

    /** The newest sending of the campaign's list. */
    @Transactional(readOnly = true)
    public Optional<HandOver> latest(long campaignId) {
        return table.latest(campaignId, 1).stream().findFirst();
    }

    /** The last few sendings, newest first. */
    @Transactional(readOnly = true)
    public List<HandOver> recent(long campaignId) {
        return table.latest(campaignId, RECENT);
    }

    private HandOver submit(Campaign campaign, HandOverTable.Progress from) {
        guard.record(campaign.id(), from.target(), list.count(campaign.id(), from.lastAction()));
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
