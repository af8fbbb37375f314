package io.telelink.forecast;

import io.telelink.forecast.compute.GroupFigures;

/**
 * A part of the base in one run.
 *
 * @param member        its name within the dimension; empty for everybody
 * @param label         what it was called then, where that is data; otherwise empty
 * @param leftCustomers who left within the last churn window
 * @param leftRevenue   their last monthly charges, $ a month
 */
public record Part(Dimension dimension, String member, String label, GroupFigures figures, long leftCustomers,
                   double leftRevenue) {

    /** Those of whom the dimension is not known, or who have none of it. */
    public static final String NONE = "NONE";

    public boolean isNone() {
        return member.equals(NONE);
    }
}
