package io.telelink.demo;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Account numbers of the people of a world. */
final class Accounts {

    private static final Pattern PATTERN = Pattern.compile("TL-([0-9]{7,15})");

    private Accounts() {
    }

    static String of(long person) {
        return "TL-%07d".formatted(person + 1);
    }

    /** Empty where the account is of nobody that a world made. */
    static OptionalLong person(String account) {
        Matcher matcher = PATTERN.matcher(account);
        return matcher.matches() ? OptionalLong.of(Long.parseLong(matcher.group(1)) - 1) : OptionalLong.empty();
    }
}
