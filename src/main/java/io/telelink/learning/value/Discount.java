package io.telelink.learning.value;

/** What a dollar at the end of a month to come is worth today. */
public final class Discount {

    private Discount() {
    }

    /** {@code (1 + annual rate)^(-t/12)} for the months t = 1 to {@code months}. */
    public static double[] factors(double annualRate, int months) {
        double[] factors = new double[months];
        for (int t = 1; t <= months; t++) {
            factors[t - 1] = StrictMath.pow(1 + annualRate, -t / 12.0);
        }
        return factors;
    }

    /** What a dollar at the end of each of these months is worth together. */
    public static double annuity(double annualRate, int months) {
        double sum = 0;
        for (double factor : factors(annualRate, months)) {
            sum += factor;
        }
        return sum;
    }
}
