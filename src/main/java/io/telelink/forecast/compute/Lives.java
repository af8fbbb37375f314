package io.telelink.forecast.compute;

import java.util.Arrays;

/** When customers joined and left, for as many as there are. Filled by one thread. */
public final class Lives {

    private static final int FIRST_SIZE = 1024;

    private int[] joined = new int[FIRST_SIZE];
    private int[] left = new int[FIRST_SIZE];
    private byte[] plan = new byte[FIRST_SIZE];
    private int size;

    /**
     * Adds one life.
     *
     * @param joined day, as the next
     * @param left   day from which the customer was gone; {@link Days#NEVER} for somebody who is there
     * @param plan   of {@link Plan}, by its place
     */
    public void add(int joined, int left, int plan) {
        if (size == this.joined.length) {
            this.joined = Arrays.copyOf(this.joined, 2 * size);
            this.left = Arrays.copyOf(this.left, 2 * size);
            this.plan = Arrays.copyOf(this.plan, 2 * size);
        }
        this.joined[size] = joined;
        this.left[size] = left;
        this.plan[size] = (byte) plan;
        size++;
    }

    public int size() {
        return size;
    }

    public int joined(int index) {
        return joined[index];
    }

    public int left(int index) {
        return left[index];
    }

    public int plan(int index) {
        return plan[index];
    }
}
