package io.telelink.access.signin;

import java.util.Locale;

/** What somebody typed as a user name, made fit for comparing and keeping. */
record TypedName(String value) {

    private static final int LONGEST = 100;

    static TypedName of(String typed) {
        String clean = typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
        int length = clean.codePointCount(0, clean.length());
        return new TypedName(length <= LONGEST ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)));
    }
}
