package io.telelink.segment;

import java.util.Locale;

/** How the parts of a group decide. */
public enum Join {
    /** Every part holds: and. */
    ALL,
    /** At least one part holds: or. */
    ANY,
    /** No part holds: not. */
    NONE;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
