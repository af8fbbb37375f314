package io.telelink.campaign.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Draws who is held out: stratified by tenths of risk, at random within each, by a hash of seed and id. The same members and seed
 * give the same draw, in whatever order they come, and every tenth has its share of controls.
 */
public final class ControlDraw {

    /** Number of strata. */
    public static final int TENTHS = 10;

    private ControlDraw() {
    }

    /** Tenth of risk of each member, 1 the lowest to {@value #TENTHS} the highest; equal sizes but for one. */
    public static int[] tenths(long[] id, double[] probability) {
        Integer[] order = order(id, Comparator.<Integer>comparingDouble(i -> probability[i]).thenComparingLong(i -> id[i]));
        int[] tenth = new int[id.length];
        for (int i = 0; i < order.length; i++) {
            tenth[order[i]] = 1 + (int) ((long) i * TENTHS / order.length);
        }
        return tenth;
    }

    /**
     * Whom to hold out.
     *
     * @param tenth   stratum of each
     * @param share   part to hold out; in all that part of the members, rounded down
     * @return true for controls
     */
    public static boolean[] draw(long[] id, int[] tenth, double share, long seed) {
        long[] lot = Arrays.stream(id).map(each -> mix(mix(seed) ^ each)).toArray();
        Integer[] order = order(id, Comparator.<Integer>comparingInt(i -> tenth[i]).thenComparingLong(i -> lot[i])
                .thenComparingLong(i -> id[i]));
        boolean[] control = new boolean[id.length];
        int from = 0;
        while (from < order.length) {
            int to = from;
            while (to < order.length && tenth[order[to]] == tenth[order[from]]) {
                to++;
            }
            int held = (int) Math.floor(to * share) - (int) Math.floor(from * share);
            for (int i = from; i < from + held; i++) {
                control[order[i]] = true;
            }
            from = to;
        }
        return control;
    }

    private static Integer[] order(long[] id, Comparator<Integer> comparator) {
        Integer[] order = IntStream.range(0, id.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, comparator);
        return order;
    }

    /** Finaliser of SplitMix64 (Steele, Lea and Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
