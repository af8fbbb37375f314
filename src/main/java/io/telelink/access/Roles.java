package io.telelink.access;

/** Names of the roles, as used in {@code @RolesAllowed} and {@code hasRole}; a user has exactly one. */
public final class Roles {

    public static final String RETENTION_MANAGER = "RETENTION_MANAGER";
    public static final String EXECUTIVE = "EXECUTIVE";
    public static final String ADMIN = "ADMIN";

    private Roles() {
    }
}
