package io.telelink.learning.metric;

/** The range within which a figure lies in the middle part of resamples. */
public record MetricInterval(double low, double high) {

    /** Whether the range holds a value, ends included. */
    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
