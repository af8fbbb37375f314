package io.telelink.forecast.compute;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Which customers belong to which segments. Safe to read from many threads once it is filled. */
public final class Memberships {

    private final Map<String, BitSet> members = new TreeMap<>();

    /** Nobody belongs to anything. */
    public static Memberships none() {
        return new Memberships();
    }

    /** @param customer id; ids are given out one by one and so lie close together */
    public void add(String segment, long customer) {
        members.computeIfAbsent(segment, none -> new BitSet()).set(Math.toIntExact(customer));
    }

    void forEach(long customer, Consumer<String> segment) {
        members.forEach((name, ids) -> {
            if (ids.get((int) customer)) {
                segment.accept(name);
            }
        });
    }
}
