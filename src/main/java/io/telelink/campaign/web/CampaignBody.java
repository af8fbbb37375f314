package io.telelink.campaign.web;

import java.time.Instant;
import java.time.LocalDate;

import io.telelink.campaign.Campaign;
import io.telelink.campaign.CampaignStatus;
import io.telelink.campaign.Targeting;
import org.jspecify.annotations.Nullable;

/** A campaign as the REST interface shows it; {@code launch} is null for a draft. */
record CampaignBody(long id, String name, CampaignStatus status, int version, @Nullable Long segmentId, @Nullable Long offerId,
                    Targeting targeting, @Nullable Long upliftModelId, double budget, int capacity, double controlShare, long seed,
                    LocalDate startsOn, LocalDate endsOn, LocalDate windowEnds, @Nullable LocalDate stoppedOn, Instant createdAt,
                    String createdBy, Campaign.@Nullable Launch launch) {

    static CampaignBody of(Campaign campaign) {
        var draft = campaign.draft();
        return new CampaignBody(campaign.id(), campaign.name(), campaign.status(), campaign.version(), draft.segmentId(),
                draft.offerId(), draft.targeting(), draft.upliftModelId(), draft.budget(), draft.capacity(), draft.controlShare(),
                draft.seed(), draft.startsOn(), draft.endsOn(), campaign.windowEnds(), campaign.stoppedOn(), campaign.createdAt(),
                campaign.createdBy(), campaign.launch());
    }
}
