package io.telelink.monitoring;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The distribution of a feature over its fixed bins, where the version was trained and in a run. */
public record Distribution(String feature, List<Bin> bins) {

    /**
     * A bin; neither level nor bounds for missing values.
     *
     * @param level of a category or a flag; null for numbers
     * @param from  values above this; null for the first bin of numbers
     * @param to    values up to this; null for the last
     * @param then  share of the training rows, 0 to 1
     * @param now   share of the run's customers
     */
    public record Bin(Kind kind, @Nullable String level, @Nullable Double from, @Nullable Double to, double then, double now) {
    }

    /** What a bin holds. */
    public enum Kind {
        NUMBERS, LEVEL, UNKNOWN, MISSING
    }
}
