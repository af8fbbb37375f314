package io.telelink.access;

/** A wish that breaks a rule for users, passwords or tokens. Its message is for the person who asked. */
public class RefusedException extends RuntimeException {

    private final Reason reason;

    /** Which rule; its text is kept under {@code access.refused.<name>}. */
    public enum Reason {
        USERNAME_MALFORMED("A user name begins with a letter or digit and has at most 100 letters, digits or . _ @ -"),
        USERNAME_TAKEN("There is a user of this name already"),
        DISPLAY_NAME_MALFORMED("A display name has 1 to 100 characters, none of which is a control character or invisible"),
        ROLE_UNKNOWN("There is no such role"),
        USER_UNKNOWN("There is no user of this name"),
        OWN_ACCOUNT("Your own account is changed by another administrator"),
        PASSWORD_LOCKED("Too many wrong passwords; try again later"),
        PASSWORD_WRONG("The current password is not right"),
        PASSWORD_TOO_SHORT("A password has at least 12 characters"),
        PASSWORD_TOO_LONG("A password has at most 72 bytes"),
        PASSWORD_IS_NAME("A password must not be the user name"),
        PASSWORD_SAME("The new password is the old one"),
        TOKEN_NAME_MALFORMED("The name of a token has 1 to 100 characters, none of which is a control character or invisible"),
        TOKEN_VALIDITY("A token is valid for 1 to 365 days");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    public RefusedException(Reason reason) {
        super(reason.text);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
