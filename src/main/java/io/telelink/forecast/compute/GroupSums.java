package io.telelink.forecast.compute;

/**
 * Sums over the customers of a part of the base. Not thread-safe: each thread has its own, which are added up at the end.
 */
public final class GroupSums {

    private static final int[] HORIZONS = {12, 24, 36};
    private static final int YEAR = 12;

    private final double[] survivors = new double[Knots.size()];
    private final double[] revenue = new double[Knots.size()];
    private final double[] variance = new double[Knots.MONTHS];
    private final double[] totalVariance = new double[HORIZONS.length];
    private final LossBins losses = new LossBins();
    private final long[] bands = new long[3];
    private double monthly;
    private double value;
    private double revenueAtRisk;
    private double valueAtRisk;

    /**
     * Adds a customer.
     *
     * @param hazard   monthly probabilities of leaving
     * @param survival what {@link Knots#survival} made of them
     */
    public void add(Member member, double[] hazard, double[] survival) {
        double each = member.revenue();
        for (int i = 0; i < survival.length; i++) {
            double before = i % Knots.MONTHS == 0 ? 1 : survival[i - 1];
            survivors[i] += survival[i];
            revenue[i] += each * (before + survival[i]) / 2;
        }
        spread(each * each, survival);
        bands[member.band()]++;
        monthly += each;
        value += member.clv();
        revenueAtRisk += YEAR * each * member.probability();
        valueAtRisk += member.valueIfKept() * member.probability();
        losses.add(hazard[0], each);
    }

    /**
     * Whoever leaves in a month does so on any of its days alike and pays until then, as bills do and values count: survival falls
     * in a straight line from S(m - 1) by d to S(m). Of the share x that somebody pays of month m, and of the months
     * L that are paid in all, E x^2 = S(m) + d / 3 and E L^2 = sum of (2m - 1) S(m - 1) - (m - 1) d - 2 d / 3, the integral of
     * 2 t S(t).
     */
    private void spread(double square, double[] survival) {
        double sum = 0;
        double squares = 0;
        double before = 1;
        int horizon = 0;
        for (int month = 0; month < Knots.MONTHS; month++) {
            double there = survival[Knots.BASE * Knots.MONTHS + month];
            double leaves = before - there;
            double paid = (before + there) / 2;
            variance[month] += square * (there + leaves / 3 - paid * paid);
            sum += paid;
            squares += (2 * month + 1) * before - (month + 2 / 3.0) * leaves;
            before = there;
            if (month + 1 == HORIZONS[horizon]) {
                totalVariance[horizon++] += square * (squares - sum * sum);
            }
        }
    }

    /** Adds what another thread summed up. */
    public void add(GroupSums other) {
        addAll(survivors, other.survivors);
        addAll(revenue, other.revenue);
        addAll(variance, other.variance);
        addAll(totalVariance, other.totalVariance);
        losses.add(other.losses);
        for (int i = 0; i < bands.length; i++) {
            bands[i] += other.bands[i];
        }
        monthly += other.monthly;
        value += other.value;
        revenueAtRisk += other.revenueAtRisk;
        valueAtRisk += other.valueAtRisk;
    }

    public GroupPaths paths() {
        return new GroupPaths(survivors, revenue, variance, totalVariance, losses.curve());
    }

    public GroupFigures figures() {
        return new GroupFigures(bands[0] + bands[1] + bands[2], bands[2], bands[1], monthly, value, revenueAtRisk, valueAtRisk);
    }

    private static void addAll(double[] sums, double[] others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += others[i];
        }
    }
}
