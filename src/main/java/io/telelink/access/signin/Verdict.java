package io.telelink.access.signin;

import java.time.Instant;
import java.util.Optional;

import io.telelink.access.SignInOutcome;

/**
 * How an attempt ended.
 *
 * @param lockedUntil until when further attempts are refused
 */
record Verdict(SignInOutcome outcome, Optional<Instant> lockedUntil) {

    static Verdict of(SignInOutcome outcome) {
        return new Verdict(outcome, Optional.empty());
    }
}
