package io.telelink.learning.explain;

/**
 * Gauss-Legendre quadrature on [0, 1]: with n points, exact for polynomials up to degree 2n - 1.
 *
 * @param points where the polynomial is read
 * @param weights of the readings, which sum to 1
 */
record GaussLegendre(double[] points, double[] weights) {

    /** The rule of n points, found by Newton's method on the Legendre polynomial of degree n. */
    static GaussLegendre of(int n) {
        double[] points = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double x = StrictMath.cos(Math.PI * (i + .75) / (n + .5));
            double slope = 1;
            for (int step = 0; step < 100; step++) {
                double value = 1;
                double before = 0;
                for (int k = 1; k <= n; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = n * (x * value - before) / (x * x - 1);
                double change = value / slope;
                x -= change;
                if (Math.abs(change) < 1e-15) {
                    break;
                }
            }
            points[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new GaussLegendre(points, weights);
    }
}
