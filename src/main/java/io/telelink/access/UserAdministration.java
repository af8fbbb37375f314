package io.telelink.access;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;

/**
 * What administrators do with other people's accounts. Every change ends the sessions of the account and is in the ledger.
 * Nobody does it to themselves, so that an administrator remains.
 */
public interface UserAdministration {

    /** Users by name. */
    Page<UserRow> list(UserFilter filter, Pageable page);

    /**
     * Adds a user with a password that only the answer tells.
     *
     * @throws RefusedException where the name is taken or malformed, or there is no such role
     */
    String add(String username, String displayName, String role);

    /**
     * Changes how somebody is called and what they may do.
     *
     * @throws RefusedException where there is no such user or role, or it is the administrator's own account
     */
    void change(String username, String displayName, String role);

    /**
     * Lets somebody sign in again, or no longer; tokens of an account that is off are refused.
     *
     * @throws RefusedException where there is no such user, or it is the administrator's own account
     */
    void setEnabled(String username, boolean enabled);

    /**
     * Gives somebody a new password, which only the answer tells, lifts a lock, and ends their API tokens: whoever knew the
     * old password could have made them.
     *
     * @throws RefusedException where there is no such user, or it is the administrator's own account
     */
    String resetPassword(String username);

    /**
     * API tokens of somebody, those that still let programs in before the others, newest first.
     *
     * @throws RefusedException where there is no such user
     */
    Page<ApiToken> tokens(String username, Pageable page);

    /**
     * Ends one of somebody's API tokens. Has no effect on one that is ended already, or is another's.
     *
     * @throws RefusedException where there is no such user
     */
    void revokeToken(String username, long id);

    /**
     * Ends all of somebody's API tokens.
     *
     * @return how many there were that still let programs in
     * @throws RefusedException where there is no such user
     */
    int revokeTokens(String username);

    /**
     * Lifts the lock that wrong passwords brought.
     *
     * @throws RefusedException where there is no such user
     */
    void unlock(String username);
}
