package io.telelink.forecast;

import java.util.List;

/**
 * What a part of today's base is expected to earn: on the present course, and in a scenario. Customers who join later are not in
 * it. Revenue is in $; what is earned is its margin, discounted to today, in a scenario after the budget is paid.
 *
 * @param path            month by month, the coming one first
 * @param revenue         of all these months on the present course
 * @param revenueLow      lower end of its 80% band; NaN while no band can be given
 * @param revenueHigh     upper end
 * @param earned          on the present course
 * @param earnedLow       lower end of its 80% band; NaN while no band can be given
 * @param earnedHigh      upper end
 * @param scenarioRevenue of all these months in the scenario
 * @param scenarioEarned  in the scenario
 * @param contacts        customers contacted each month for the budget
 * @param reach           share of each month's expected loss of revenue that they stand for
 */
public record Outlook(List<Month> path, double revenue, double revenueLow, double revenueHigh, double earned,
                      double earnedLow, double earnedHigh, double scenarioRevenue, double scenarioEarned, long contacts,
                      double reach) {

    /**
     * One month.
     *
     * @param number    1 is the coming one
     * @param survivors today's customers still there at its end
     * @param low       lower end of the revenue's 80% band; NaN while no band can be given
     */
    public record Month(int number, double survivors, double revenue, double low, double high, double earned,
                        double scenarioSurvivors, double scenarioRevenue, double scenarioEarned) {
    }

    public Outlook {
        path = List.copyOf(path);
    }

    public boolean hasBand() {
        return Double.isFinite(revenueLow);
    }

    /** What the scenario earns more than the present course, $. */
    public double gain() {
        return scenarioEarned - earned;
    }
}
