package io.telelink.campaign;

import java.time.Instant;

import io.telelink.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * The sending of a campaign's list to a webhook.
 *
 * @param owner     who sent it
 * @param delivered rows that the target has taken so far
 * @param failure   why it failed, in words
 */
public record HandOver(long id, long campaignId, String target, String owner, Instant createdAt, int delivered, JobState state,
                       @Nullable String failure) {

    /** Kind of the background runs. */
    public static final String KIND = "CAMPAIGN_HAND_OVER";

    /** Whether it ended before all was sent, so that it can go on from there. */
    public boolean isBrokenOff() {
        return state == JobState.FAILED || state == JobState.CANCELLED;
    }
}
