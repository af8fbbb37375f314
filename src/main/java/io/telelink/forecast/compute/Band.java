package io.telelink.forecast.compute;

import java.util.Arrays;

/**
 * The 80% band of a forecast. It contains three things, taken as independent: that customers leave or stay by chance; that the
 * level of churn is known no better than its sample allows; and the error that earlier forecasts turned out to have, which
 * stands for all that the model leaves out. Of a large base the first is next to nothing.
 *
 * @param churnError relative standard error of the level of churn
 */
public record Band(double churnError, ModelError model) {

    /** 90% quantile of the normal distribution. */
    private static final double Z = 1.2815515655446004;

    /** Relative half width at each month; empty of meaning, and so all NaN, while no forecast could be compared. */
    double[] relative(GroupPaths paths) {
        if (!model.isKnown()) {
            return unknown();
        }
        double[] sensitivity = Knots.sensitivity(paths.revenue());
        double[] revenue = Knots.base(paths.revenue());
        double[] width = new double[Knots.MONTHS];
        for (int month = 0; month < Knots.MONTHS; month++) {
            width[month] = revenue[month] > 0
                    ? width(Math.sqrt(paths.variance()[month]) / revenue[month], sensitivity[month], month + 1) : 0;
        }
        return width;
    }

    /** The same of the sum over the first months; the error of the model counts at its mean over them. */
    double relativeOfTotal(GroupPaths paths, int months) {
        if (!model.isKnown()) {
            return Double.NaN;
        }
        double[] revenue = Knots.base(paths.revenue());
        double[] sensitivity = Knots.sensitivity(paths.revenue());
        double total = 0;
        double moved = 0;
        double error = 0;
        for (int month = 0; month < months; month++) {
            total += revenue[month];
            moved += revenue[month] * sensitivity[month];
            error += revenue[month] * model.halfWidth(month + 1);
        }
        if (total == 0) {
            return 0;
        }
        double chance = Z * Math.sqrt(paths.totalVariance()[months / 12 - 1]) / total;
        return hypot(chance, Z * churnError * moved / total, error / total);
    }

    private double width(double chance, double sensitivity, int month) {
        return hypot(Z * chance, Z * churnError * sensitivity, model.halfWidth(month));
    }

    private static double hypot(double a, double b, double c) {
        return Math.sqrt(a * a + b * b + c * c);
    }

    private static double[] unknown() {
        double[] none = new double[Knots.MONTHS];
        Arrays.fill(none, Double.NaN);
        return none;
    }
}
