package io.telelink.access.signin;

import java.time.Instant;

/** Refusals as sign-in makes them, for tests of what is shown. */
public final class Refused {

    private Refused() {
    }

    public static LockedUntilException until(Instant until) {
        return new LockedUntilException(until);
    }
}
