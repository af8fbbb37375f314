package io.telelink.campaign;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a campaign.
 *
 * @param day    of the business
 * @param reason as the actor gave it; may be empty
 */
public record CampaignEvent(Kind kind, Instant occurredAt, LocalDate day, String actor, String reason) {

    /** What. */
    public enum Kind {
        CREATED, LAUNCHED, PAUSED, RESUMED, STOPPED, EXTENDED, HANDED_OVER, OUTCOMES_IMPORTED, CALLED
    }
}
