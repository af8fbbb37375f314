package io.telelink.learning.data;

/** How a missing value of a raw feature is filled in; every figure used is fitted on training rows. */
public sealed interface Imputation {

    /** The median of the values that are present. */
    record Median() implements Imputation {
    }

    /** The most frequent value; the smaller one where two are equally frequent. */
    record MostFrequent() implements Imputation {
    }

    /**
     * A fixed multiple of another feature: the sum of this one over the sum of the other one, over rows that have both.
     * Where the other one is missing too, the median.
     */
    record RatioTo(String feature) implements Imputation {
    }
}
