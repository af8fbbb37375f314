package io.telelink.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A person who signs in.
 *
 * @param username in lower case, unique
 * @param role one of {@link Roles#ALL}
 * @param lockedUntil until when sign-in is or was refused after too many wrong passwords
 */
public record User(long id, String username, String displayName, String role, boolean enabled,
        Optional<Instant> lockedUntil, Instant createdAt) {

    public boolean isLocked(Instant now) {
        return lockedUntil.filter(now::isBefore).isPresent();
    }
}
