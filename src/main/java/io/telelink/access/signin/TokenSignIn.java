package io.telelink.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.telelink.access.account.Secrets;
import io.telelink.access.persistence.ApiTokenTable;
import io.telelink.access.persistence.ApiTokenTable.Holder;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Sign-in with a bearer token: one look-up by hash; that it was used is noted now and then, not with each request. */
@Component
public class TokenSignIn {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);

    private final ApiTokenTable tokens;
    private final Clock clock;

    TokenSignIn(ApiTokenTable tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @throws TokenRefusedException where the token does not let anyone in, with the reason */
    public Authentication authenticate(String token) {
        Holder holder = tokens.holder(Secrets.hash(token))
                .orElseThrow(() -> new TokenRefusedException("The token is not known"));
        Instant now = clock.instant();
        if (holder.revoked()) {
            throw new TokenRefusedException("The token has been revoked");
        }
        if (!now.isBefore(holder.expiresAt())) {
            throw new TokenRefusedException("The token has expired");
        }
        if (!holder.enabled()) {
            throw new TokenRefusedException("The account of the token is switched off");
        }
        if (holder.lockedUntil().filter(now::isBefore).isPresent()) {
            throw new TokenRefusedException("The account of the token is locked");
        }
        if (holder.lastUsedAt().filter(noted -> now.isBefore(noted.plus(NOTED_EVERY))).isEmpty()) {
            tokens.used(holder.tokenId(), now);
        }
        return Principals.authenticated(holder.username(), holder.role());
    }
}
