package io.telelink.campaign;

import java.time.Instant;

import io.telelink.learning.uplift.GainCurve;
import io.telelink.learning.uplift.QiniEstimate;

/**
 * A model of the effects of a campaign.
 *
 * @param trainingMembers members it was learned from
 * @param testMembers     members held out, who measured it
 * @param qini            on the held-out members
 * @param curve           their Qini curve
 */
public record UpliftVersion(long id, long campaignId, String campaignName, int trainingMembers, int testMembers,
                            QiniEstimate qini, GainCurve curve, Instant trainedAt, String trainedBy) {

    /** Whether it ranked held-out members better than chance, beyond what chance could have done. */
    public boolean isProven() {
        return qini.interval().low() > 0;
    }
}
