package io.telelink.access;

import java.util.Optional;

/**
 * People who sign in. Creating and looking up people takes an administrator or {@link SystemActor}; everyone sees and
 * changes their own.
 */
public interface Users {

    /**
     * Adds a user who can sign in at once.
     *
     * @param username letters, digits and {@code . _ @ -}, at most 100; kept in lower case
     * @param role one of {@link Roles#ALL}
     * @throws RefusedException where the name is taken or malformed, or the password is too weak
     */
    User create(String username, String displayName, String password, String role);

    Optional<User> find(String username);

    /** The signed-in user; empty for {@link SystemActor}. */
    Optional<User> current();

    /**
     * Changes the signed-in user's own password and ends all their sessions. API tokens stay.
     *
     * @throws RefusedException where the old one is wrong, too many were wrong before, or the new one is too weak
     */
    void changePassword(String oldPassword, String newPassword);

    /** Whether anyone can sign in at all. */
    boolean hasAny();
}
