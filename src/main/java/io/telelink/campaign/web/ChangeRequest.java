package io.telelink.campaign.web;

import java.time.LocalDate;

import io.telelink.campaign.CampaignRefusedException;
import io.telelink.campaign.CampaignRefusedException.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A change of a campaign.
 *
 * @param version the version that was looked at
 * @param reason  why; needed to stop one
 * @param endsOn  new last day, to extend one
 */
record ChangeRequest(@Nullable Integer version, @Nullable String reason, @Nullable LocalDate endsOn) {

    int expected() {
        if (version == null) {
            throw new CampaignRefusedException(Reason.MALFORMED, "version must be that of the campaign as it was read.");
        }
        return version;
    }

    String why() {
        return reason == null ? "" : reason;
    }

    LocalDate newEnd() {
        if (endsOn == null) {
            throw new CampaignRefusedException(Reason.MALFORMED, "endsOn must be the new last day.");
        }
        return endsOn;
    }
}
