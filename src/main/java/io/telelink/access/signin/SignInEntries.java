package io.telelink.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.telelink.access.SignInOutcome;
import io.telelink.access.persistence.SignInQuota;
import io.telelink.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts sign-ins into the ledger. Whoever guesses passwords must not fill it: refused attempts get one entry a minute for each
 * account, and one a minute for all names that nobody has; how many were left out stands in the next entry. All attempts are
 * in the record of sign-ins.
 *
 * <p>What was typed as the name of nobody is not put there: it may be a password, and the ledger is for ever.
 */
@Component
class SignInEntries {

    static final Duration SPACING = Duration.ofMinutes(1);

    private static final String ANYBODY = "anonymous";
    private static final String NOBODY = "";

    private final SignInQuota quota;
    private final AuditLog log;

    SignInEntries(SignInQuota quota, AuditLog log) {
        this.quota = quota;
        this.log = log;
    }

    void append(Optional<String> account, Verdict verdict, @Nullable String address, Instant now) {
        if (verdict.outcome() == SignInOutcome.SUCCESS) {
            String name = account.orElseThrow();
            entry("SIGNED_IN", name, account, verdict, address, quota.takeLeftOut(name));
            return;
        }
        boolean locksNow = account.isPresent() && verdict.outcome() == SignInOutcome.WRONG_CREDENTIALS
                && verdict.lockedUntil().isPresent();
        String counted = account.orElse(NOBODY);
        if (locksNow) {
            entry("ACCOUNT_LOCKED", ANYBODY, account, verdict, address, quota.takeLeftOut(counted));
        } else {
            quota.enter(counted, now, SPACING)
                    .ifPresent(leftOut -> entry("SIGN_IN_REFUSED", ANYBODY, account, verdict, address, leftOut));
        }
    }

    private void entry(String kind, String actor, Optional<String> account, Verdict verdict, @Nullable String address,
                       long leftOut) {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        details.put("outcome", verdict.outcome());
        details.put("address", address);
        details.put("refusedSinceLastEntry", leftOut);
        verdict.lockedUntil().ifPresent(until -> details.put("lockedUntil", until));
        log.append(kind, actor, account.map(name -> "user " + name).orElse("unknown user"), details);
    }
}
