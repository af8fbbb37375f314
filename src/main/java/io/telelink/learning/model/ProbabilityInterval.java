package io.telelink.learning.model;

/** A range of probabilities, {@code 0 <= low <= high <= 1}. */
public record ProbabilityInterval(double low, double high) {

    public ProbabilityInterval {
        if (!(0 <= low && low <= high && high <= 1)) {
            throw new IllegalArgumentException("not a range of probabilities: " + low + " to " + high);
        }
    }
}
