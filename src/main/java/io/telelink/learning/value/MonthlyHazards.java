package io.telelink.learning.value;

/**
 * Cumulative hazards of a retention curve by month, minus the log of survival, so that survival from any tenure on is a
 * difference away. Within a month the hazard is constant.
 */
final class MonthlyHazards {

    /** Tenure beyond which a curve is as flat as it gets. */
    static final int LONGEST_TENURE = 240;
    /** Months that can be looked ahead. */
    static final int FURTHEST = 6000;

    private final double[] cumulative = new double[LONGEST_TENURE + FURTHEST + 1];

    MonthlyHazards(RetentionCurve curve) {
        for (int t = 1; t < cumulative.length; t++) {
            cumulative[t] = cumulative[t - 1] - StrictMath.log1p(-curve.hazard(t));
            if (!(cumulative[t] > cumulative[t - 1] && cumulative[t] < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a curve of survival must lose some customers every month, but not all: "
                        + curve);
            }
        }
    }

    /** Completed months of a tenure. */
    static int completed(double tenureMonths) {
        return (int) Math.min(tenureMonths, LONGEST_TENURE);
    }

    /** Hazard gathered in the {@code months} after a tenure. */
    double after(int tenure, int months) {
        return cumulative[tenure + months] - cumulative[tenure];
    }

    /** The same for months that may end within one. */
    double after(int tenure, double months) {
        int whole = (int) months;
        double gathered = after(tenure, whole);
        return gathered + (months - whole) * (after(tenure, whole + 1) - gathered);
    }
}
