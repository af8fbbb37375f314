package io.telelink.audit;

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
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            throw new IllegalStateException("nobody is signed in");
        }
        return authentication.getName();
    }
}
