package io.telelink.learning.value;

/** Log likelihood of a life table under alpha and beta, with its derivatives by their logs. */
final class RetentionLikelihood {

    private final double leavers;
    private final double[] atRisk;
    private final double[] stayed;

    RetentionLikelihood(LifeTable table) {
        leavers = table.leavers();
        atRisk = new double[table.left().length];
        stayed = new double[atRisk.length];
        for (int i = 0; i < atRisk.length; i++) {
            atRisk[i] = table.atRisk()[i];
            stayed[i] = table.atRisk()[i] - table.left()[i];
        }
    }

    /**
     * The log likelihood and its derivatives.
     *
     * @param gradient by log alpha, by log beta
     * @param hessian by log alpha twice, by both, by log beta twice
     */
    record Point(double value, double[] gradient, double[] hessian) {
    }

    double value(double alpha, double beta) {
        double sum = 0;
        for (int i = 0; i < atRisk.length; i++) {
            if (atRisk[i] > 0) {
                double hazard = alpha / (alpha + beta + i);
                sum += (atRisk[i] - stayed[i]) * StrictMath.log(hazard) + stayed[i] * StrictMath.log1p(-hazard);
            }
        }
        return sum;
    }

    Point at(double alpha, double beta) {
        double all = 0;
        double allSquared = 0;
        double kept = 0;
        double keptSquared = 0;
        for (int i = 0; i < atRisk.length; i++) {
            double of = alpha + beta + i;
            all += atRisk[i] / of;
            allSquared += atRisk[i] / of / of;
            kept += stayed[i] / (beta + i);
            keptSquared += stayed[i] / (beta + i) / (beta + i);
        }
        double byAlpha = leavers - alpha * all;
        double byBeta = beta * (kept - all);
        return new Point(value(alpha, beta), new double[] {byAlpha, byBeta}, new double[] {
            -alpha * all + alpha * alpha * allSquared,
            alpha * beta * allSquared,
            byBeta + beta * beta * (allSquared - keptSquared)});
    }
}
