package io.telelink.learning.value;

/**
 * Customers who began together, and how many of them were left.
 *
 * @param seenFrom periods that had passed when observation began; 0 where all who began were seen. Those who had left before
 *     are not known, and not counted
 * @param survivors at the end of the periods {@code seenFrom}, {@code seenFrom + 1} ..., never rising; what comes after the last
 *     is not known yet. At least one figure
 */
public record Cohort(int seenFrom, long[] survivors) {

    public Cohort {
        if (seenFrom < 0 || survivors.length == 0) {
            throw new IllegalArgumentException("a cohort is seen from period 0 or later, at least once");
        }
        for (int i = 0; i < survivors.length; i++) {
            if (survivors[i] < 0 || i > 0 && survivors[i] > survivors[i - 1]) {
                throw new IllegalArgumentException("survivors must not be negative and not rise: " + survivors[i]
                        + " after period " + (seenFrom + i));
            }
        }
        survivors = survivors.clone();
    }

    /** Customers seen from their beginning. */
    public static Cohort of(long... survivors) {
        return new Cohort(0, survivors);
    }
}
