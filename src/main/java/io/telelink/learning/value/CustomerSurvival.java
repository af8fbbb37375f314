package io.telelink.learning.value;

/**
 * Survival of one customer, see {@link SurvivalModel} for its definition.
 *
 * @param window months over which the churn probability holds
 * @param inWindow hazard relative to the segment's within the window
 * @param gathered hazard at the end of the window
 * @param beyond hazard relative to the segment's after it
 */
record CustomerSurvival(MonthlyHazards segment, int tenure, double window, double inWindow, double gathered, double beyond) {

    static CustomerSurvival of(MonthlyHazards segment, double tenureMonths, double churnProbability, double persistence,
                               int churnWindowDays) {
        int tenure = MonthlyHazards.completed(tenureMonths);
        double window = churnWindowDays / Months.DAYS;
        double gathered = -StrictMath.log1p(-churnProbability);
        double inWindow = gathered / segment.after(tenure, window);
        return new CustomerSurvival(segment, tenure, window, inWindow, gathered, 1 + persistence * (inWindow - 1));
    }

    /** Probability of still being a customer after so many months. */
    double at(int months) {
        return months <= window ? survived(inWindow * segment.after(tenure, months))
                : survived(gathered + beyond * (segment.after(tenure, months) - segment.after(tenure, window)));
    }

    /** The same for months that may end within one. */
    double at(double months) {
        return months <= window ? survived(inWindow * segment.after(tenure, months))
                : survived(gathered + beyond * (segment.after(tenure, months) - segment.after(tenure, window)));
    }

    /** A certain leaver has an infinite hazard. */
    private double survived(double hazard) {
        return gathered == Double.POSITIVE_INFINITY ? 0 : StrictMath.exp(-hazard);
    }

    /** Sum of survival at the end of each month times discount. */
    double discounted(double[] factors) {
        double sum = 0;
        for (int t = 1; t <= factors.length; t++) {
            sum += factors[t - 1] * at(t);
        }
        return sum;
    }

    /** Sum of the share of each month that is paid for times discount. */
    double paid(double[] factors) {
        double sum = 0;
        double before = 1;
        for (int t = 1; t <= factors.length; t++) {
            double after = at(t);
            sum += factors[t - 1] * ((before + after) / 2);
            before = after;
        }
        return sum;
    }

    /** The share of each month that is paid for: of that of leaving, half on average. */
    static double[] paidShares(double[] survival) {
        double[] paid = new double[survival.length];
        for (int t = 0; t < paid.length; t++) {
            paid[t] = ((t == 0 ? 1 : survival[t - 1]) + survival[t]) / 2;
        }
        return paid;
    }
}
