package io.telelink.campaign.plan;

/** Why a plan takes no further customer. */
public enum Stop {
    /** The next one loses money: the optimum is reached. */
    OPTIMUM,
    /** The next one is beyond the budget. */
    BUDGET,
    /** No further contact can be made. */
    CAPACITY,
    /** A campaign has no more members. */
    SIZE,
    /** Everybody is in. */
    EVERYBODY
}
