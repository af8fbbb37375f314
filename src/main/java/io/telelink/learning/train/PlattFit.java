package io.telelink.learning.train;

import io.telelink.learning.model.Calibration;

/**
 * Fits a logistic curve to log-odds by Newton's method with step halving, towards targets drawn a little to the middle
 * (Platt 1999; Lin, Lin and Weng 2007, algorithm 1).
 */
final class PlattFit {

    private static final double SMALLEST_SLOPE = 1e-3;
    private static final double RIDGE = 1e-12;

    private PlattFit() {
    }

    static Calibration.Platt fit(boolean[] churned, double[] raw) {
        double churners = 0;
        double[] odds = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            churners += churned[i] ? 1 : 0;
            odds[i] = Calibration.Platt.logOdds(raw[i]);
        }
        double[] target = new double[raw.length];
        for (int i = 0; i < raw.length; i++) {
            target[i] = churned[i] ? (churners + 1) / (churners + 2) : 1 / (raw.length - churners + 2);
        }
        double slope = 1;
        double shift = 0;
        double loss = loss(odds, target, slope, shift);
        for (int step = 0; step < 100; step++) {
            double[] change = newton(odds, target, slope, shift);
            double size = 1;
            double next = loss(odds, target, slope + change[0], shift + change[1]);
            while (next > loss && size > 1e-10) {
                size /= 2;
                next = loss(odds, target, slope + size * change[0], shift + size * change[1]);
            }
            if (!(loss - next > 1e-10 * loss)) {
                break;
            }
            slope += size * change[0];
            shift += size * change[1];
            loss = next;
        }
        return new Calibration.Platt(Math.max(slope, SMALLEST_SLOPE), shift);
    }

    private static double[] newton(double[] odds, double[] target, double slope, double shift) {
        double g0 = 0;
        double g1 = 0;
        double h00 = RIDGE;
        double h01 = 0;
        double h11 = RIDGE;
        for (int i = 0; i < odds.length; i++) {
            double p = 1 / (1 + StrictMath.exp(-(slope * odds[i] + shift)));
            double weight = p * (1 - p);
            g0 += (target[i] - p) * odds[i];
            g1 += target[i] - p;
            h00 += weight * odds[i] * odds[i];
            h01 += weight * odds[i];
            h11 += weight;
        }
        double determinant = h00 * h11 - h01 * h01;
        return new double[] {(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant};
    }

    private static double loss(double[] odds, double[] target, double slope, double shift) {
        double sum = 0;
        for (int i = 0; i < odds.length; i++) {
            double z = slope * odds[i] + shift;
            sum += StrictMath.log1p(StrictMath.exp(-Math.abs(z))) + Math.max(z, 0) - target[i] * z;
        }
        return sum;
    }
}
