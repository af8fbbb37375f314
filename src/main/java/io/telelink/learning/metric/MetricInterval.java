package io.telelink.learning.metric;

/** The range within which a figure lies in the middle part of resamples. */
public record MetricInterval(double low, double high) {

    /** Whether the range holds a value, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** This interval, or where it is a single value that of a share of trials. */
    MetricInterval orWilson(int successes, int trials, double level) {
        return low < high || trials == 0 ? this : wilson(successes, trials, level);
    }

    /**
     * The score interval of a share (Wilson 1927; Brown, Cai and DasGupta 2001).
     *
     * @param trials at least 1
     * @param level  share of intervals that hold the truth, 0 to 1
     */
    public static MetricInterval wilson(int successes, int trials, double level) {
        double z = Quantile.ofNormal((1 + level) / 2);
        double share = (double) successes / trials;
        double middle = share + z * z / (2 * trials);
        double reach = z * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        double scale = 1 + z * z / trials;
        return new MetricInterval(Math.max(0, (middle - reach) / scale), Math.min(1, (middle + reach) / scale));
    }
}
