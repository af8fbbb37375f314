package io.telelink.scoring;

import io.telelink.learning.model.RiskBand;

/**
 * The level of action for a customer: a decision table over risk and worth. Worth is judged by the monthly charge and not
 * by the lifetime value, which is small for everybody who is about to leave.
 */
public enum Recommendation {
    CRITICAL, HIGH_PRIORITY, PROACTIVE, MONITOR, NURTURE, MAINTAIN;

    /** @param worthy whether the monthly charge reaches the policy's limit for customers of high value */
    public static Recommendation of(RiskBand band, boolean worthy) {
        return switch (band) {
            case HIGH -> worthy ? CRITICAL : HIGH_PRIORITY;
            case MEDIUM -> worthy ? PROACTIVE : MONITOR;
            case LOW -> worthy ? NURTURE : MAINTAIN;
        };
    }
}
