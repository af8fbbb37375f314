package io.telelink.shadow.compute;

/** A lot for every customer, the same whenever it is drawn: customers of the smallest lots are a sample of all. */
public final class Lot {

    private Lot() {
    }

    /** Evenly from 0 to 1: the mixing of SplitMix64 (Steele, Lea and Flood 2014) over the id. */
    public static double of(long customerId) {
        long mixed = customerId + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return ((mixed ^ mixed >>> 31) >>> 11) * 0x1p-53;
    }
}
