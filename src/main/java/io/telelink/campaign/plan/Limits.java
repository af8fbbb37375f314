package io.telelink.campaign.plan;

/**
 * What a campaign may use.
 *
 * @param budget       most that may be spent, $, above 0
 * @param capacity     most customers that can be contacted, at least 1
 * @param controlShare part of the members who are held out, {@value #LEAST_CONTROL} to {@value #MOST_CONTROL}
 */
public record Limits(double budget, int capacity, double controlShare) {

    /** Less could not measure anything. */
    public static final double LEAST_CONTROL = .01;

    /** More would measure what is hardly done. */
    public static final double MOST_CONTROL = .9;

    /** Most members of one campaign, both arms. */
    public static final int MOST_MEMBERS = 100_000;

    /** @throws IllegalArgumentException with a sentence for the person who asked */
    public Limits {
        if (!(budget > 0 && budget <= 1e9)) {
            throw new IllegalArgumentException("The budget must be more than $0 and at most $1,000,000,000.");
        }
        if (capacity < 1 || capacity > MOST_MEMBERS) {
            throw new IllegalArgumentException("The capacity must be from 1 to 100,000 contacts.");
        }
        if (!(controlShare >= LEAST_CONTROL && controlShare <= MOST_CONTROL)) {
            throw new IllegalArgumentException("The control group must be from 1% to 90% of the members: without one nothing can "
                    + "be measured, and with nobody else there is no campaign.");
        }
    }
}
