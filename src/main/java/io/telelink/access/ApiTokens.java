package io.telelink.access;

import java.util.List;

/** Bearer tokens for the REST interface: they act as their owner, with the owner's role, until they expire. */
public interface ApiTokens {

    /** A year. */
    int LONGEST_VALIDITY_DAYS = 365;

    /** How many are listed at once. */
    int MOST_LISTED = 100;

    /**
     * Makes a token for the signed-in user.
     *
     * @return the token, which is not kept and cannot be shown again
     * @throws RefusedException where name or validity are out of bounds
     */
    String create(String name, int validityDays);

    /** The signed-in user's tokens, those that still let programs in before the others, newest first; at most {@link #MOST_LISTED}. */
    List<ApiToken> own();

    /** Ends one of the signed-in user's tokens. Has no effect on one that is ended already, or is another's. */
    void revoke(long id);

    /**
     * Makes a token for somebody else; for {@link SystemActor} only, such as for the demonstration store.
     *
     * @throws RefusedException where there is no such user, or name or validity are out of bounds
     */
    String issueFor(String username, String name, int validityDays);
}
