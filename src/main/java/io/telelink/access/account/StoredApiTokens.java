package io.telelink.access.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import io.telelink.access.ApiToken;
import io.telelink.access.ApiTokens;
import io.telelink.access.CurrentUser;
import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.persistence.ApiTokenTable;
import io.telelink.access.persistence.AppUsers;
import io.telelink.audit.AuditLog;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
class StoredApiTokens implements ApiTokens {

    private static final int HINT_LENGTH = Secrets.TOKEN_PREFIX.length() + 4;

    private final ApiTokenTable tokens;
    private final AppUsers users;
    private final Secrets secrets;
    private final AuditLog log;
    private final Clock clock;

    StoredApiTokens(ApiTokenTable tokens, AppUsers users, Secrets secrets, AuditLog log, Clock clock) {
        this.tokens = tokens;
        this.users = users;
        this.secrets = secrets;
        this.log = log;
        this.clock = clock;
    }

    @Override
    @Transactional
    public String create(String name, int validityDays) {
        return issue(CurrentUser.name(), name, validityDays);
    }

    @Override
    public List<ApiToken> own() {
        return users.findByUsername(CurrentUser.name())
                .map(user -> tokens.page(user.id(), clock.instant(), PageRequest.of(0, MOST_LISTED)).getContent()).orElse(List.of());
    }

    @Override
    @Transactional
    public void revoke(long id) {
        if (tokens.revoke(id, CurrentUser.name(), clock.instant())) {
            log.append("API_TOKEN_REVOKED", CurrentUser.name(), "API token " + id, Map.of());
        }
    }

    @Override
    @PreAuthorize("hasRole('SYSTEM')")
    @Transactional
    public String issueFor(String username, String name, int validityDays) {
        return issue(username, name, validityDays);
    }

    private String issue(String username, String name, int validityDays) {
        String called = UserRules.tokenName(name);
        if (validityDays < 1 || validityDays > LONGEST_VALIDITY_DAYS) {
            throw new RefusedException(Reason.TOKEN_VALIDITY);
        }
        long owner = users.findByUsername(username)
                .orElseThrow(() -> new RefusedException(Reason.USER_UNKNOWN)).id();
        String token = secrets.token();
        // The database keeps microseconds; so do we, or expiry would depend on who asks.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant end = now.plus(Duration.ofDays(validityDays));
        long id = tokens.insert(owner, called, Secrets.hash(token), token.substring(0, HINT_LENGTH), now, end);
        log.append("API_TOKEN_CREATED", CurrentUser.name(), "API token " + id,
                Map.of("user", username, "name", called, "expires", end));
        return token;
    }
}
