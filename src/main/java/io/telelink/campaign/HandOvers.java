package io.telelink.campaign;

import java.util.List;
import java.util.Optional;

import io.telelink.access.Roles;
import io.telelink.campaign.persistence.HandOverTable;
import io.telelink.job.Jobs;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends the list of a campaign to a dialler or mail system. */
@Service
@PreAuthorize("hasAnyRole('" + Roles.RETENTION_MANAGER + "', '" + Roles.ADMIN + "')")
public class HandOvers {

    private static final int RECENT = 5;

    private final HandOverGuard guard;
    private final HandOverQueue queue;
    private final HandOverTable table;
    private final WebhookTarget targets;
    private final Jobs jobs;

    HandOvers(HandOverGuard guard, HandOverQueue queue, HandOverTable table, WebhookTarget targets, Jobs jobs) {
        this.guard = guard;
        this.queue = queue;
        this.table = table;
        this.targets = targets;
        this.jobs = jobs;
    }

    /** Whether lists can be sent at all: an installation without a key to sign them sends none. */
    public boolean isPossible() {
        return targets.isPossible();
    }

    /**
     * Queues the sending; it goes on in the background. Not in a transaction of the caller's: the target is looked up first, and
     * nobody is to wait for a name server with a connection or a lock in hand.
     *
     * @throws CampaignRefusedException unless the campaign runs and lists may be sent there, or while its list is on its way already
     */
    @Transactional(propagation = Propagation.NEVER)
    public HandOver start(long campaignId, String url) {
        guard.running(campaignId);
        return queue.start(campaignId, targets.require(url).toString());
    }

    /**
     * Sends what the newest sending broke off before, to the same target. What the target took last may reach it once more;
     * the number of the action tells. Not in a transaction of the caller's, as {@link #start}.
     *
     * @throws CampaignRefusedException as {@link #start}, or when nothing was broken off
     */
    @Transactional(propagation = Propagation.NEVER)
    public HandOver goOn(long campaignId) {
        HandOver broken = queue.brokenOff(campaignId);
        targets.require(broken.target());
        return queue.goOn(broken);
    }

    /** Asks the newest sending to stop; what was sent stays sent. No effect on a finished one. */
    @Transactional
    public void cancel(long campaignId) {
        latest(campaignId).ifPresent(sending -> jobs.cancel(sending.id()));
    }

    /** The newest sending of the campaign's list. */
    @Transactional(readOnly = true)
    public Optional<HandOver> latest(long campaignId) {
        return queue.latest(campaignId);
    }

    /** The last few sendings, newest first. */
    @Transactional(readOnly = true)
    public List<HandOver> recent(long campaignId) {
        return table.latest(campaignId, RECENT);
    }
}
