package io.telelink.campaign.web;

import java.time.LocalDate;

import io.telelink.campaign.CampaignDraft;
import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignRefusedException.Reason;
import io.telelink.campaign.Targeting;
import org.jspecify.annotations.Nullable;

/**
 * A campaign as a program wants it.
 *
 * @param segmentId     whom it is for; everyone when left out
 * @param offerId       the offer to all; when left out, to each the one that the current answer proposes
 * @param upliftModelId model of effects to choose by; by expected profit when left out
 * @param controlShare  part held out, .01 to .9
 * @param seed          of the draw; 1 when left out
 */
record CampaignRequest(@Nullable String name, @Nullable Long segmentId, @Nullable Long offerId, @Nullable Long upliftModelId,
                       @Nullable Double budget, @Nullable Integer capacity, @Nullable Double controlShare, @Nullable Long seed,
                       @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

    CampaignDraft draft() {
        if (budget == null || capacity == null || controlShare == null || startsOn == null || endsOn == null) {
            throw new CampaignRefusedException(Reason.MALFORMED, "budget, capacity, controlShare, startsOn and endsOn are needed.");
        }
        return new CampaignDraft(name == null ? "" : name, segmentId, offerId,
                upliftModelId == null ? Targeting.EXPECTED_PROFIT : Targeting.EFFECT, upliftModelId, budget, capacity, controlShare,
                seed == null ? 1 : seed, startsOn, endsOn);
    }
}
