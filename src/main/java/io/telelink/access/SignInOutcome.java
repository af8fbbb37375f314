package io.telelink.access;

/** How an attempt to sign in with a password ended. */
public enum SignInOutcome {
    SUCCESS,
    WRONG_CREDENTIALS,
    /** Refused unseen, because too many wrong passwords went before. */
    LOCKED,
    /** The password was right, but the account is switched off. */
    DISABLED
}
