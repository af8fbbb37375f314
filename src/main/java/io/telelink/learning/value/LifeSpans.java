package io.telelink.learning.value;

import java.util.Arrays;

/** Gathers customers by when they came into sight and out of it into a {@link LifeTable}. */
public final class LifeSpans {

    private long[] atRisk = new long[0];
    private long[] left = new long[0];

    /**
     * Adds customers.
     *
     * @param from     completed periods of tenure when they came into sight
     * @param through  completed periods when they left or observation ended, at least {@code from}
     * @param hasLeft  whether they left, in the period after those; that period must be over for those who stayed too, or they are
     *                 missing among those at risk in it
     */
    public LifeSpans add(int from, int through, boolean hasLeft, long customers) {
        if (from < 0 || through < from || customers < 0) {
            throw new IllegalArgumentException("not a span: " + from + " to " + through + " of " + customers);
        }
        int last = hasLeft ? through + 1 : through;
        if (last > atRisk.length) {
            atRisk = Arrays.copyOf(atRisk, last);
            left = Arrays.copyOf(left, last);
        }
        for (int period = from; period < last; period++) {
            atRisk[period] += customers;
        }
        if (hasLeft) {
            left[through] += customers;
        }
        return this;
    }

    public LifeTable table() {
        return new LifeTable(atRisk.clone(), left.clone());
    }
}
