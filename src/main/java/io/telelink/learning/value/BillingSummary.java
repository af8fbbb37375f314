package io.telelink.learning.value;

/**
 * What the last twelve months of bills say about a customer: level, trend, variability.
 *
 * @param months       billed among the last twelve, 1 to 12
 * @param last         revenue of the latest month, $
 * @param mean3        mean revenue of the latest three billed months, $
 * @param mean12       mean revenue of all billed months among the twelve, $
 * @param trend        least-squares slope over them, $ a month; 0 for one month
 * @param deviation    standard deviation (n - 1) over them, $; 0 for one month
 * @param minutes3     mean minutes of the latest three billed months
 * @param serviceCalls3 mean calls to customer service of the latest three billed months
 */
public record BillingSummary(int months, double last, double mean3, double mean12, double trend, double deviation,
                             double minutes3, double serviceCalls3) {

    private static final int RECENT = 3;
    public static final int MONTHS = 12;

    /**
     * The summary of a history of one to twelve billed months.
     *
     * @param position     of each bill in months, rising, so that a gap counts in the trend
     * @param revenue      of each bill, $
     * @param minutes      of each bill
     * @param serviceCalls of each bill
     */
    public static BillingSummary of(int[] position, double[] revenue, double[] minutes, double[] serviceCalls) {
        int n = revenue.length;
        if (n < 1 || n > MONTHS || position.length != n || minutes.length != n || serviceCalls.length != n) {
            throw new IllegalArgumentException("a summary is of 1 to " + MONTHS + " bills with all their values, not " + n);
        }
        double mean = mean(revenue, n);
        double at = 0;
        for (int p : position) {
            at += p;
        }
        at /= n;
        double squares = 0;
        double spread = 0;
        double product = 0;
        for (int i = 0; i < n; i++) {
            squares += (revenue[i] - mean) * (revenue[i] - mean);
            spread += (position[i] - at) * (position[i] - at);
            product += (position[i] - at) * (revenue[i] - mean);
        }
        return new BillingSummary(n, revenue[n - 1], mean(revenue, RECENT), mean, n == 1 ? 0 : product / spread,
                n == 1 ? 0 : Math.sqrt(squares / (n - 1)), mean(minutes, RECENT), mean(serviceCalls, RECENT));
    }

    /** Mean of the latest values. */
    private static double mean(double[] values, int latest) {
        int from = Math.max(0, values.length - latest);
        double sum = 0;
        for (int i = from; i < values.length; i++) {
            sum += values[i];
        }
        return sum / (values.length - from);
    }
}
