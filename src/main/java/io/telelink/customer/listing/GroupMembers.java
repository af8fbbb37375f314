package io.telelink.customer.listing;

import java.time.Instant;
import java.util.BitSet;

/** Members of a version of a group at one moment, as places in a list. */
record GroupMembers(long group, int version, Instant at, BitSet places) {

    /** The same group, version and moment have the same members. */
    Key key() {
        return new Key(group, version, at);
    }

    record Key(long group, int version, Instant at) {
    }
}
