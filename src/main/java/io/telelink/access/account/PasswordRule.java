package io.telelink.access.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.telelink.access.RefusedException.Reason;

/** What a password must be: long rather than odd (NIST SP 800-63B). */
final class PasswordRule {

    static final int SHORTEST = 12;

    /** bcrypt looks no further. */
    private static final int LONGEST_BYTES = 72;

    private PasswordRule() {
    }

    static Optional<Reason> breach(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Reason.PASSWORD_TOO_SHORT);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Reason.PASSWORD_TOO_LONG);
        }
        return password.equalsIgnoreCase(username) ? Optional.of(Reason.PASSWORD_IS_NAME) : Optional.empty();
    }
}
