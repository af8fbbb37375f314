package io.telelink.access;

import java.time.Instant;
import java.util.Optional;

/**
 * An attempt to sign in with a password.
 *
 * @param username what was typed, in lower case and shortened; it need not name a user
 * @param address where the request came from
 */
public record SignIn(long id, Instant occurredAt, String username, SignInOutcome outcome, Optional<String> address) {
}
