package io.telelink.registry.comparison;

import java.util.List;

/**
 * Two to four versions of a task beside each other.
 *
 * @param versions   in the order they were asked for; the first is what the others are compared with
 * @param rows       how well they can be compared
 * @param commonRows rows that all were tested on; 0 where it is not known
 * @param churners   among those
 */
public record VersionComparison(List<Compared> versions, Rows rows, int commonRows, int churners) {

    /** On which rows the versions are measured. */
    public enum Rows {
        /** All were tested on the same rows. */
        SAME,
        /** On the rows that all were tested on, which are not all of each. */
        COMMON,
        /** They have too few rows in common: each is measured on its own. */
        DIFFERENT,
        /** One of them is of before test answers were kept: each is measured on its own. */
        UNKNOWN,
        /** Nothing of them was measured row by row. */
        NONE;

        /** Whether figures can be subtracted. */
        public boolean arePaired() {
            return this == SAME || this == COMMON;
        }
    }

    public Compared first() {
        return versions.getFirst();
    }

    /** Those that are compared with the first. */
    public List<Compared> others() {
        return versions.subList(1, versions.size());
    }
}
