package io.telelink.learning.value;

/**
 * Where a search for the greatest likelihood from one start ended.
 *
 * @param gradient greatest derivative there, by log alpha or log beta
 */
record RetentionSearch(double alpha, double beta, double value, double gradient, int iterations) {

    private static final int MOST = 300;
    private static final double STEEPEST = 1e-9;
    /** Bounds of log alpha and log beta. */
    private static final double LOWEST = -18;
    private static final double HIGHEST = 20;
    private static final double LONGEST = 2;

    /**
     * Newton's method on a surface bent so far that every step is uphill (Levenberg 1944): the damping grows where a step fails,
     * and shrinks where one succeeds.
     */
    static RetentionSearch from(RetentionLikelihood likelihood, double alpha, double beta) {
        double x = StrictMath.log(alpha);
        double y = StrictMath.log(beta);
        double damping = 1e-3;
        RetentionLikelihood.Point at = likelihood.at(alpha, beta);
        int iteration = 0;
        for (; iteration < MOST && damping < 1e12; iteration++) {
            double[] step = step(at, damping);
            double nextX = Math.clamp(x + step[0], LOWEST, HIGHEST);
            double nextY = Math.clamp(y + step[1], LOWEST, HIGHEST);
            double value = likelihood.value(StrictMath.exp(nextX), StrictMath.exp(nextY));
            if (!(value > at.value())) {
                if (steepest(at) <= STEEPEST * (1 + Math.abs(at.value()))) {
                    break;
                }
                damping *= 8;
                continue;
            }
            x = nextX;
            y = nextY;
            at = likelihood.at(StrictMath.exp(x), StrictMath.exp(y));
            damping = Math.max(damping / 5, 1e-12);
        }
        return new RetentionSearch(StrictMath.exp(x), StrictMath.exp(y), at.value(), steepest(at), iteration);
    }

    /** The step {@code (damped -H)^-1 g}, at most {@link #LONGEST} in either direction. */
    private static double[] step(RetentionLikelihood.Point at, double damping) {
        double[] h = at.hessian();
        double[] g = at.gradient();
        // The least eigenvalue of -H, below which the surface would not bend down everywhere.
        double middle = -(h[0] + h[2]) / 2;
        double reach = Math.hypot((h[0] - h[2]) / 2, h[1]);
        double scale = Math.abs(middle) + reach;
        double shift = Math.max(0, reach - middle) * 1.01 + damping * (scale + 1e-12);
        double a = -h[0] + shift;
        double b = -h[1];
        double c = -h[2] + shift;
        double determinant = a * c - b * b;
        double dx = (c * g[0] - b * g[1]) / determinant;
        double dy = (a * g[1] - b * g[0]) / determinant;
        double longest = Math.max(Math.abs(dx), Math.abs(dy));
        double shorten = longest > LONGEST ? LONGEST / longest : 1;
        return new double[] {dx * shorten, dy * shorten};
    }

    private static double steepest(RetentionLikelihood.Point at) {
        return Math.max(Math.abs(at.gradient()[0]), Math.abs(at.gradient()[1]));
    }
}
