package io.telelink.monitoring.drift;

import java.util.Arrays;
import java.util.List;

/** Sums of counts over the same bins. */
public final class Counts {

    private Counts() {
    }

    public static long[] sum(int size, List<int[]> parts) {
        long[] sum = new long[size];
        for (int[] part : parts) {
            for (int i = 0; i < size; i++) {
                sum[i] += part[i];
            }
        }
        return sum;
    }

    public static long all(long[] counts) {
        return Arrays.stream(counts).sum();
    }
}
