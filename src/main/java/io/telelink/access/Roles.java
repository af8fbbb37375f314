package io.telelink.access;

import java.util.Set;

/** Names of the roles, as used in {@code @RolesAllowed} and {@code hasRole}; a user has exactly one. */
public final class Roles {

    public static final String RETENTION_MANAGER = "RETENTION_MANAGER";
    public static final String EXECUTIVE = "EXECUTIVE";
    public static final String ADMIN = "ADMIN";
    /** Reads predictions and the ledger, and changes nothing. */
    public static final String AUDITOR = "AUDITOR";

    /** What a user can have. */
    public static final Set<String> ALL = Set.of(RETENTION_MANAGER, EXECUTIVE, ADMIN, AUDITOR);

    /** Held by {@link SystemActor} only; nobody can sign in with it. */
    public static final String SYSTEM = "SYSTEM";

    private Roles() {
    }
}
