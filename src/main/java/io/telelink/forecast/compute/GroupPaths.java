package io.telelink.forecast.compute;

/**
 * What a part of the base is expected to do in the months to come.
 *
 * @param survivors     customers still there after each month, for each factor of {@link Knots}
 * @param revenue       of each month, $, for each factor; who leaves in a month pays half of it on average
 * @param variance      of the month's revenue on the present course, as customers leave independently, $^2
 * @param totalVariance the same of the revenue of the first 12, 24 and 36 months together
 * @param losses        what contacting the greatest expected losses reaches
 */
public record GroupPaths(double[] survivors, double[] revenue, double[] variance, double[] totalVariance, LossCurve losses) {

    public GroupPaths {
        if (survivors.length != Knots.size() || revenue.length != Knots.size() || variance.length != Knots.MONTHS
                || totalVariance.length != 3) {
            throw new IllegalArgumentException("paths of another shape");
        }
    }
}
