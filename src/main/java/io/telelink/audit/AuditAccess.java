package io.telelink.audit;

import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who may look at the ledger. Written here and not in the module of users, which appends to the ledger itself. */
public final class AuditAccess {

    public static final String ADMINISTRATOR = "ADMIN";

    /** Reads, verifies and signs off, and changes nothing. */
    public static final String AUDITOR = "AUDITOR";

    /** Rule of services. */
    public static final String READERS = "hasAnyRole('" + ADMINISTRATOR + "', '" + AUDITOR + "')";

    private AuditAccess() {
    }

    /** Name of the signed-in user, for use where nobody else gets. */
    public static String currentUser() {
        return findCurrentUser().orElseThrow(() -> new IllegalStateException("nobody is signed in"));
    }

    public static Optional<String> findCurrentUser() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication()).map(Authentication::getName);
    }
}
