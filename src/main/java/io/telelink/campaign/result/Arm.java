package io.telelink.campaign.result;

import io.telelink.learning.uplift.Moments;

/**
 * What became of all members of an arm, contacted or not.
 *
 * @param left    members who left within the window
 * @param value   $ of lifetime value lost with each member, as of the draw; 0 for one who stayed
 * @param revenue $ a month lost with each member, as of the draw; 0 for one who stayed
 */
public record Arm(int members, int left, Moments value, Moments revenue) {

    /** Share of members who left; 0 without members. */
    public double churn() {
        return members == 0 ? 0 : (double) left / members;
    }
}
