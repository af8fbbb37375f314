package io.telelink.access.signin;

import java.util.Map;

import io.telelink.audit.AuditLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/** Puts sign-outs into the ledger. A session that runs out is none. */
@Component
class SignOutEntries {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutEntries.class);

    private final AuditLog log;

    SignOutEntries(AuditLog log) {
        this.log = log;
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        String name = event.getAuthentication().getName();
        try {
            log.append("SIGNED_OUT", name, "user " + name, Map.of());
        } catch (RuntimeException failure) {
            // Somebody who wants to leave is let out whatever happens.
            LOG.error("The sign-out of {} could not be put into the ledger", name, failure);
        }
    }
}
