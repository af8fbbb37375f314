package io.telelink.learning.metric;

/** The distribution function of a Beta distribution with whole parameters, in closed form. */
final class IncompleteBeta {

    private IncompleteBeta() {
    }

    /**
     * Regularised incomplete beta function: the probability that a + b - 1 trials of success x have at least a successes
     * (Abramowitz and Stegun 1964, 26.5.24).
     */
    static double of(int a, int b, double x) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        int n = a + b - 1;
        double choose = 1;
        double sum = 0;
        for (int j = 0; j <= n; j++) {
            if (j >= a) {
                sum += choose * StrictMath.pow(x, j) * StrictMath.pow(1 - x, n - j);
            }
            choose = choose * (n - j) / (j + 1);
        }
        return Math.min(1, sum);
    }
}
