package io.telelink.forecast.compute;

/**
 * What the customers with the greatest expected losses of the coming month amount to, cumulated from the greatest on.
 *
 * @param customers how many have been reached
 * @param leaving   how many of them are expected to leave in the month
 * @param revenue   monthly revenue that is expected to leave with them, $
 */
public record LossCurve(double[] customers, double[] leaving, double[] revenue) {

    /** Share of all expected leavers among so many, and of the revenue that leaves with them. */
    record Reach(double leaving, double revenue) {
    }

    Reach reach(double contacts) {
        int last = customers.length - 1;
        if (last < 0 || contacts <= 0) {
            return new Reach(0, 0);
        }
        int i = 0;
        while (i < last && customers[i] < contacts) {
            i++;
        }
        double before = i == 0 ? 0 : customers[i - 1];
        double part = Math.min(1, (contacts - before) / (customers[i] - before));
        return new Reach(share(leaving, i, part), share(revenue, i, part));
    }

    private static double share(double[] sums, int bin, double part) {
        double total = sums[sums.length - 1];
        double before = bin == 0 ? 0 : sums[bin - 1];
        return total > 0 ? (before + part * (sums[bin] - before)) / total : 0;
    }
}
