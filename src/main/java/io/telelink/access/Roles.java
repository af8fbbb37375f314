package io.telelink.access;

import java.util.Set;

/** Names of the roles, as used in {@code @RolesAllowed} and {@code hasRole}; a user has exactly one. */
public final class Roles {

    public static final String RETENTION_MANAGER = "RETENTION_MANAGER";
    public static final String EXECUTIVE = "EXECUTIVE";
    public static final String ADMIN = "ADMIN";

    /** What a user can have. */
    public static final Set<String> ALL = Set.of(RETENTION_MANAGER, EXECUTIVE, ADMIN);

    /** Held by {@link SystemActor} only; nobody can sign in with it. */
    public static final String SYSTEM = "SYSTEM";

    private Roles() {
    }
}
