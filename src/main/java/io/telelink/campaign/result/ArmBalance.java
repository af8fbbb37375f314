package io.telelink.campaign.result;

import io.telelink.learning.uplift.Balance;
import io.telelink.learning.uplift.Moments;

/**
 * Whether the arms were alike in a figure when they were drawn.
 *
 * @param figure name: probability, clv, monthlyCharge, tenure
 */
public record ArmBalance(String figure, Moments treatment, Moments control) {

    /** In deviations. */
    public double difference() {
        return Balance.standardisedDifference(treatment, control);
    }

    public boolean isUnbalanced() {
        return treatment.count() > 0 && control.count() > 0 && Balance.isUnbalanced(treatment, control);
    }
}
