package io.telelink.access.signin;

import java.time.Instant;

import org.springframework.security.authentication.LockedException;

/** Too many wrong passwords; says how long to wait. */
public class LockedUntilException extends LockedException {

    private final Instant until;

    LockedUntilException(Instant until) {
        super("Too many wrong passwords");
        this.until = until;
    }

    public Instant until() {
        return until;
    }
}
