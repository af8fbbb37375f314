package io.telelink.campaign;

import io.telelink.job.JobState;
import org.jspecify.annotations.Nullable;

/**
 * The sending of a campaign's list to a webhook.
 *
 * @param delivered rows that the target has taken so far
 * @param failure   why it failed, in words
 */
public record HandOver(long id, long campaignId, String target, int delivered, JobState state, @Nullable String failure) {

    /** Kind of the background runs. */
    public static final String KIND = "CAMPAIGN_HAND_OVER";
}
