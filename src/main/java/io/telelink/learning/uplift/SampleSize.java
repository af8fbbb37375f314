package io.telelink.learning.uplift;

import io.telelink.learning.metric.Quantile;

/**
 * How many people two groups need together so that a two-sided test at 5 % finds a difference of shares (Fleiss, Levin and Paik
 * 2003, Statistical Methods for Rates and Proportions, section 4.2, without continuity correction, for groups of unequal size).
 */
public final class SampleSize {

    /** Chance to find an effect that is there, by custom. */
    public static final double POWER = .8;

    private static final double LEVEL = .95;

    private SampleSize() {
    }

    /**
     * People of both groups.
     *
     * @param control      share of events in the control group, above 0 and below 1
     * @param treated      share of events in the treated group, from 0 to 1, other than {@code control}
     * @param controlShare part of the people who are in the control group, above 0 and below 1
     * @param power        chance to find the difference, above 0 and below 1
     */
    public static long total(double control, double treated, double controlShare, double power) {
        if (!(control > 0 && control < 1 && treated >= 0 && treated <= 1 && treated != control)
                || !(controlShare > 0 && controlShare < 1 && power > 0 && power < 1)) {
            throw new IllegalArgumentException("no sample finds " + treated + " against " + control);
        }
        double pooled = controlShare * control + (1 - controlShare) * treated;
        double weights = 1 / controlShare + 1 / (1 - controlShare);
        double alike = Quantile.ofNormal((1 + LEVEL) / 2) * Math.sqrt(pooled * (1 - pooled) * weights);
        double different = Quantile.ofNormal(power)
                * Math.sqrt(control * (1 - control) / controlShare + treated * (1 - treated) / (1 - controlShare));
        return (long) Math.ceil(Math.pow((alike + different) / (treated - control), 2));
    }
}
