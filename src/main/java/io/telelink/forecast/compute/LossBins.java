package io.telelink.forecast.compute;

/**
 * Customers by what they are expected to lose us in the coming month, in bins of equal ratio: enough to say what the greatest
 * so many amount to without sorting a million. Not thread-safe.
 */
final class LossBins {

    /** Losses below a hundredth of a cent and above ten thousand dollars share the outermost bins. */
    private static final double SMALLEST = 1e-4;
    private static final int PER_DOUBLING = 8;
    private static final int BINS = PER_DOUBLING * 27;
    private static final double SCALE = PER_DOUBLING / Math.log(2);

    private final double[] customers = new double[BINS];
    private final double[] leaving = new double[BINS];
    private final double[] loss = new double[BINS];

    /** @param hazard probability of leaving in the coming month */
    void add(double hazard, double revenue) {
        double expected = hazard * revenue;
        int bin = expected <= SMALLEST ? 0 : Math.min(BINS - 1, (int) (Math.log(expected / SMALLEST) * SCALE));
        customers[bin]++;
        leaving[bin] += hazard;
        loss[bin] += expected;
    }

    void add(LossBins other) {
        for (int i = 0; i < BINS; i++) {
            customers[i] += other.customers[i];
            leaving[i] += other.leaving[i];
            loss[i] += other.loss[i];
        }
    }

    LossCurve curve() {
        int used = 0;
        for (double count : customers) {
            used += count > 0 ? 1 : 0;
        }
        double[] reached = new double[used];
        double[] left = new double[used];
        double[] lost = new double[used];
        int at = 0;
        for (int i = BINS - 1; i >= 0; i--) {
            if (customers[i] > 0) {
                reached[at] = customers[i] + (at > 0 ? reached[at - 1] : 0);
                left[at] = leaving[i] + (at > 0 ? left[at - 1] : 0);
                lost[at] = loss[i] + (at > 0 ? lost[at - 1] : 0);
                at++;
            }
        }
        return new LossCurve(reached, left, lost);
    }
}
