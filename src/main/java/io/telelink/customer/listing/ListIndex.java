package io.telelink.customer.listing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

import io.telelink.customer.CustomerFilter;
import io.telelink.customer.CustomerSort;

/** The list as it was at one moment: finds what a filter leaves, in any order and at any position, in milliseconds. */
public final class ListIndex {

    /** Filters whose matches are kept, because whoever scrolls asks for the same again and again. */
    private static final int KEPT_FILTERS = 64;
    private static final int KEPT_GROUPS = 20;

    private final ListColumns columns;
    private final SortOrders orders;
    private final Recent<Filtered, BitSet> matches = new Recent<>(KEPT_FILTERS);
    private final Recent<Long, GroupMembers> groups = new Recent<>(KEPT_GROUPS);

    private record Filtered(CustomerFilter filter, Optional<GroupMembers.Key> members) {
    }

    ListIndex(ListColumns columns) {
        this(columns, new SortOrders(columns));
    }

    private ListIndex(ListColumns columns, SortOrders orders) {
        this.columns = columns;
        this.orders = orders;
    }

    int size() {
        return columns.size();
    }

    ListColumns columns() {
        return columns;
    }

    ListFigures figures() {
        return ListFigures.of(columns);
    }

    /** How many customers a filter leaves. */
    long count(CustomerFilter filter, Optional<GroupMembers> group) {
        return matching(filter, group).cardinality();
    }

    /** Ids of the customers that a filter leaves, from a position of an order on. */
    List<Long> page(CustomerFilter filter, Optional<GroupMembers> group, CustomerSort sort, boolean descending, long offset,
                    int size) {
        BitSet matching = matching(filter, group);
        List<Long> page = new ArrayList<>(Math.min(size, 1_000));
        long before = offset;
        for (int place : orders.of(sort, descending)) {
            if (page.size() == size) {
                break;
            }
            if (matching.get(place) && before-- <= 0) {
                page.add(columns.ids()[place]);
            }
        }
        return page;
    }

    Optional<GroupMembers> known(long group) {
        return groups.find(group);
    }

    GroupMembers keep(long group, int version, Instant at, long[] members) {
        BitSet places = new BitSet(columns.size());
        for (long id : members) {
            int place = columns.indexOf(id);
            if (place >= 0) {
                places.set(place);
            }
        }
        return groups.keep(group, new GroupMembers(group, version, at, places));
    }

    /** The same list after some customers, by their places, were given other answers. */
    ListIndex after(ListColumns.Scores scores, int[] places) {
        ListColumns changed = columns.with(scores);
        return new ListIndex(changed, orders.after(changed, places));
    }

    private BitSet matching(CustomerFilter filter, Optional<GroupMembers> group) {
        Filtered wanted = new Filtered(filter, group.map(GroupMembers::key));
        return matches.find(wanted).orElseGet(() ->
                matches.keep(wanted, Matches.of(filter, group.map(GroupMembers::places).orElse(null), columns)));
    }
}
