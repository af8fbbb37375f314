package io.telelink.access;

import java.time.Instant;
import java.util.Optional;

/**
 * A bearer token for the REST interface, without the token itself, which is not kept.
 *
 * @param hint its first characters, so that its owner recognises it
 * @param lastUsedAt when it last let a request in, to a few minutes
 */
public record ApiToken(long id, String name, String hint, Instant createdAt, Instant expiresAt,
        Optional<Instant> revokedAt, Optional<Instant> lastUsedAt) {

    /** Whether a token still opens anything. */
    public enum State {
        ACTIVE, EXPIRED, REVOKED
    }

    public State state(Instant now) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return now.isBefore(expiresAt) ? State.ACTIVE : State.EXPIRED;
    }
}
