package io.telelink.health;

import java.util.Collection;
import java.util.Comparator;

/** How something is, from the best to the worst. */
public enum Light {
    /** A fact, neither good nor bad. */
    NONE,
    GOOD,
    /** Somebody should look at it in the next days. */
    WARNING,
    /** Somebody must act now. */
    BAD;

    /** The worst of some; {@link #NONE} of none. */
    public static Light worst(Collection<Light> lights) {
        return lights.stream().max(Comparator.naturalOrder()).orElse(NONE);
    }
}
