package io.telelink.customer.listing;

import java.util.stream.IntStream;

/**
 * Sorts places by unsigned keys, 16 bits a pass from the lowest on (least significant digit radix sort, Knuth 1973, 5.2.5).
 * It is stable, so that longer keys can be sorted part by part, the last part first.
 */
final class RadixOrder {

    private static final int BITS = 16;
    private static final int BUCKETS = 1 << BITS;

    private RadixOrder() {
    }

    static int[] identity(int size) {
        return IntStream.range(0, size).toArray();
    }

    /** Another order of the same places: by key, and where keys are equal as before. */
    static int[] sort(int[] order, SortKeys.Key key) {
        long[] keys = new long[order.length];
        long differing = 0;
        for (int i = 0; i < order.length; i++) {
            keys[i] = key.at(order[i]);
            differing |= keys[i] ^ keys[0];
        }
        int[] places = order.clone();
        int[] otherPlaces = new int[places.length];
        long[] otherKeys = new long[places.length];
        for (int shift = 0; shift < Long.SIZE; shift += BITS) {
            if ((differing >>> shift & BUCKETS - 1) == 0) {
                continue;
            }
            int[] starts = starts(keys, shift);
            for (int i = 0; i < places.length; i++) {
                int target = starts[digit(keys[i], shift)]++;
                otherPlaces[target] = places[i];
                otherKeys[target] = keys[i];
            }
            int[] usedPlaces = places;
            long[] usedKeys = keys;
            places = otherPlaces;
            keys = otherKeys;
            otherPlaces = usedPlaces;
            otherKeys = usedKeys;
        }
        return places;
    }

    private static int[] starts(long[] keys, int shift) {
        int[] starts = new int[BUCKETS + 1];
        for (long key : keys) {
            starts[digit(key, shift) + 1]++;
        }
        for (int i = 0; i < BUCKETS; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private static int digit(long key, int shift) {
        return (int) (key >>> shift) & BUCKETS - 1;
    }
}
