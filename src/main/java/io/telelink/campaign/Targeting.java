package io.telelink.campaign;

/** What members are chosen by. */
public enum Targeting {
    /** Expected profit from churn probability, save rate and value. */
    EXPECTED_PROFIT,
    /** Expected profit from the effect that an earlier campaign taught. */
    EFFECT
}
