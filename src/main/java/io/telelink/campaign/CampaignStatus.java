package io.telelink.campaign;

/** Where a campaign stands. */
public enum CampaignStatus {
    /** Planned, nobody drawn yet. */
    DRAFT,
    RUNNING,
    /** Nobody of it is contacted until it goes on. */
    PAUSED,
    /** Over for good: what was not done is cancelled. */
    STOPPED
}
