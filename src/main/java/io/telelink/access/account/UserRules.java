package io.telelink.access.account;

import java.util.Locale;
import java.util.regex.Pattern;

import io.telelink.access.RefusedException;
import io.telelink.access.RefusedException.Reason;
import io.telelink.access.Roles;
import io.telelink.audit.WrittenText;

/** What names and roles of users must be; each gives back what is to be kept. */
final class UserRules {

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final int LONGEST_NAME = 100;

    private UserRules() {
    }

    static String username(String typed) {
        String name = typed.strip().toLowerCase(Locale.ROOT);
        return require(USERNAME.matcher(name).matches(), name, Reason.USERNAME_MALFORMED);
    }

    static String displayName(String typed) {
        return WrittenText.name("A display name has", typed, LONGEST_NAME,
                wrong -> new RefusedException(Reason.DISPLAY_NAME_MALFORMED));
    }

    static String tokenName(String typed) {
        return WrittenText.name("The name of a token has", typed, LONGEST_NAME,
                wrong -> new RefusedException(Reason.TOKEN_NAME_MALFORMED));
    }

    static String role(String role) {
        return require(Roles.ALL.contains(role), role, Reason.ROLE_UNKNOWN);
    }

    private static String require(boolean condition, String value, Reason reason) {
        if (!condition) {
            throw new RefusedException(reason);
        }
        return value;
    }
}
