package io.telelink.campaign;

/** Targets under settings of a test. */
public final class WebhookTargets {

    private WebhookTargets() {
    }

    public static WebhookTarget of(CampaignSettings settings) {
        return new WebhookTarget(settings);
    }
}
