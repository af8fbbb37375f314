package io.telelink.customer.listing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.telelink.customer.CustomerSort;

/** Places in every order that has been asked for, each sorted once. */
final class SortOrders {

    private record Order(CustomerSort sort, boolean descending) {

        boolean dependsOnScores() {
            return switch (sort) {
                case PROBABILITY, CLV, EXPECTED_PROFIT, SCORED_AT -> true;
                case ACCOUNT_NUMBER, STATE, ACCOUNT_LENGTH, MONTHLY_CHARGE, CUSTOMER_SERVICE_CALLS -> false;
            };
        }
    }

    private final ListColumns columns;
    private final Map<Order, int[]> sorted = new ConcurrentHashMap<>();

    SortOrders(ListColumns columns) {
        this.columns = columns;
    }

    int[] of(CustomerSort sort, boolean descending) {
        return sorted.computeIfAbsent(new Order(sort, descending), this::sort);
    }

    /** Orders of the same customers after some of them were given other answers. */
    SortOrders after(ListColumns changed, int[] places) {
        var orders = new SortOrders(changed);
        BitSet moved = new BitSet(columns.size());
        Arrays.stream(places).forEach(moved::set);
        sorted.forEach((order, before) -> orders.sorted.put(order,
                order.dependsOnScores() ? moved(before, moved, places, new SortKeys(changed, order.descending()).of(order.sort()))
                        : before));
        return orders;
    }

    private int[] sort(Order order) {
        var keys = new SortKeys(columns, order.descending());
        int[] places = RadixOrder.identity(columns.size());
        if (order.sort() != CustomerSort.ACCOUNT_NUMBER) {
            return RadixOrder.sort(places, keys.of(order.sort()));
        }
        int longest = 0;
        for (int i = 0; i < columns.size(); i++) {
            longest = Math.max(longest, columns.accountLengthInBytes(i));
        }
        for (int from = (longest - 1) / Long.BYTES * Long.BYTES; from >= 0; from -= Long.BYTES) {
            places = RadixOrder.sort(places, keys.account(from));
        }
        return places;
    }

    /** Takes the moved places out and merges them in where they belong now. */
    private static int[] moved(int[] before, BitSet moved, int[] places, SortKeys.Key key) {
        int[] ordered = RadixOrder.sort(Arrays.stream(places).sorted().distinct().toArray(), key);
        int[] after = new int[before.length];
        int next = 0;
        int target = 0;
        for (int place : before) {
            if (moved.get(place)) {
                continue;
            }
            while (next < ordered.length && isBefore(ordered[next], place, key)) {
                after[target++] = ordered[next++];
            }
            after[target++] = place;
        }
        while (next < ordered.length) {
            after[target++] = ordered[next++];
        }
        return after;
    }

    private static boolean isBefore(int one, int other, SortKeys.Key key) {
        int compared = Long.compareUnsigned(key.at(one), key.at(other));
        return compared < 0 || compared == 0 && one < other;
    }
}
