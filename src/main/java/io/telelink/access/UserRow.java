package io.telelink.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A user as listed.
 *
 * @param lastSignIn when the user last signed in with a password
 * @param tokens     API tokens that still let programs in
 */
public record UserRow(User user, Optional<Instant> lastSignIn, int tokens) {
}
