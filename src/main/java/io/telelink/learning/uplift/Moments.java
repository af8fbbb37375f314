package io.telelink.learning.uplift;

/**
 * Number, mean and variance of a figure in a group.
 *
 * @param variance of the sample; 0 for fewer than two
 */
public record Moments(long count, double mean, double variance) {

    /** Those of values. */
    public static Moments of(double... values) {
        double mean = 0;
        double squares = 0;
        int count = 0;
        for (double value : values) {
            count++;
            double before = value - mean;
            mean += before / count;
            squares += before * (value - mean);
        }
        return new Moments(count, mean, count < 2 ? 0 : squares / (count - 1));
    }
}
