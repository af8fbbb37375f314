package io.telelink.campaign;

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
            throw new CampaignRefusedException(Reason.NOT_POSSIBLE, "The list of this campaign is on its way already.");
        }
        guard.record(campaignId, target, list.count(campaignId));
        table.submit(jobs, campaign, target, CurrentUser.name());
        return latest(campaignId).orElseThrow();
    }

    /** The newest sending of the campaign's list. */
    @Transactional(readOnly = true)
    public Optional<HandOver> latest(long campaignId) {
        return table.latest(campaignId);
    }
}
